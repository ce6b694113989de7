import type { Logger } from "@medusajs/framework/types"
import { EmailError } from "../../providers/email-smtp/email-error"
import type { EmailTransport } from "../../providers/email-smtp/email-transport"
import type { Database } from "../../shared/database"
import type { TakenEmail } from "./email-row"
import { countRefusal, endAttempt, suppress, takeEmail, type AttemptEnd } from "./attempts"
import type { ErasedAddresses } from "./erased-addresses"
import { emailErrors } from "./errors"
import type { EmailOptions } from "./options"
import type { Renderer, Rendering } from "./renderer"
import { RateLimiter } from "./rate-limiter"

type SenderSetup = {
  database: Database
  transport: EmailTransport
  renderer: Renderer
  options: EmailOptions
  erased: ErasedAddresses
  logger: Pick<Logger, "info" | "warn" | "error">
}

/** Sends emails, one attempt at a time; whoever calls tries again when it throws. */
export class Sender {
  private readonly rateLimiter: RateLimiter

  constructor(private readonly setup: SenderSetup) {
    this.rateLimiter = new RateLimiter(setup.options.mostPerSecond)
  }

  /**
   * Makes one attempt at the email `id`. Does nothing when it has ended.
   *
   * @throws EMAIL_BUSY, or EMAIL_NOT_SENT when another attempt may succeed.
   */
  async send(id: string, signal?: AbortSignal): Promise<void> {
    const { sql } = this.setup.database
    await this.rateLimiter.waitForTurn(signal) // before it is taken: nobody holds what only waits
    const email = await takeEmail(sql, id)
    if (!email) return
    const startedAt = performance.now()
    const rendering = await this.prepare(email)
    if (!rendering) return
    const end = await this.attempt(rendering, signal)
    await endAttempt(sql, email, { ...end, ms: performance.now() - startedAt })
    if (end.outcome === "recipient") await countRefusal(sql, email.recipient, end.response, this.setup.options.suppressAfter)
    this.log(email, end)
    if (end.status === "queued") throw emailErrors.EMAIL_NOT_SENT({ id, reason: end.response })
  }

  /** Subject and bodies, or undefined when this email is not to be sent. */
  private async prepare(email: TakenEmail): Promise<Rendering | undefined> {
    const { database, renderer } = this.setup
    const { sql } = database
    if (email.is_expired) {
      const response = "Its secret expired before it could be sent"
      await endAttempt(sql, email, { outcome: "message", status: "failed", code: "EXPIRED", response, ms: 0 })
      return undefined
    }
    let obstacle: Obstacle | undefined
    // Outside of the template's faults, as below.
    const wasSuppressed = email.is_suppressed || (await this.setup.erased.isSuppressed(sql, email.recipient))
    try {
      obstacle = findObstacle({ ...email, is_suppressed: wasSuppressed }, renderer.isMarketing(email.template))
      if (!obstacle) return await renderer.render(email)
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string } // ours are MedusaErrors, React's are errors
      const response = `The template ${email.template} failed: ${String(message).slice(0, 300)}`
      await endAttempt(sql, email, { outcome: "template", status: "failed", code: code ?? "TEMPLATE_FAILED", response, ms: 0 })
      this.setup.logger.error(`email: ${email.id} cannot be made from ${email.template} (${code ?? "TEMPLATE_FAILED"})`)
      return undefined
    }
    // Outside: what the database refuses here is no fault of the template.
    await suppress(sql, email, obstacle.code, obstacle.reason)
    return undefined
  }

  private async attempt({ outgoing, copy }: Rendering, signal?: AbortSignal): Promise<Omit<AttemptEnd, "ms">> {
    try {
      const { response } = await this.setup.transport.send(outgoing, signal)
      return { outcome: "sent", status: "sent", response, copy }
    } catch (error) {
      if (!(error instanceof EmailError)) {
        const { name } = error as { name?: string } // whatever a driver threw
        return { outcome: "temporary", status: "queued", code: "UNKNOWN", response: `Unknown fault (${String(name)})`, copy }
      }
      const { fault, code, smtpCode, reason: response } = error
      const status = fault === "recipient" ? "bounced" : fault === "message" ? "failed" : "queued"
      return { outcome: fault, status, code, smtpCode, response, copy }
    }
  }

  private log({ id, template, attempts }: TakenEmail, end: Omit<AttemptEnd, "ms">): void {
    const { logger } = this.setup
    if (end.outcome === "sent") return
    const text = `email: ${id} (${template}) ${end.status}, attempt ${attempts}: ${end.code ?? ""} ${end.smtpCode ?? ""}`.trim()
    if (end.outcome === "shop")
      logger.error(`${text}; the mail server refuses the shop, check email.transport.url (SMTP_URL) and its account`)
    else logger.warn(text)
  }
}

type Obstacle = { code: string; reason: string }

/** Why an email goes to nobody, although nothing is wrong with it. */
function findObstacle(email: TakenEmail, isMarketing: boolean): Obstacle | undefined {
  if (email.is_suppressed) return { code: "ADDRESS_SUPPRESSED", reason: "The address is suppressed" }
  if (isMarketing && !email.has_consent) return { code: "NO_CONSENT", reason: "The recipient has not agreed to marketing" }
  if (email.is_overtaken) return { code: "CART_COMPLETED", reason: "The cart waits for nobody any more" }
  return undefined
}
