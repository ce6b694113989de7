import type { EmailErrorCode } from "../../../providers/email-smtp/email-error"
import type { EmailTransport } from "../../../providers/email-smtp/email-transport"
import { pass, warn, type Check, type Finding } from "../../../shared/checks"

type Settings = {
  transport: Pick<EmailTransport, "kind" | "verify">
  /** Longest wait for the mail server. (Default: 2000) */
  longestMs?: number
  /** How long an answer is taken again: a server that is logged into every second locks the account. (Default: 30000) */
  reuseMs?: number
}

/**
 * Whether emails could be sent now. Warns and never fails: they wait meanwhile, and a server that is taken out of the
 * balance for it would turn a delay into an outage.
 */
export function emailConnection({ transport, longestMs = 2_000, reuseMs = 30_000 }: Settings): Check {
  let last: { at: number; finding: Promise<Finding> } | undefined
  return {
    name: "email_connection",
    kind: "connection",
    run() {
      const now = Date.now()
      if (!last || now - last.at >= reuseMs) last = { at: now, finding: look(transport, longestMs) }
      return last.finding
    },
  }
}

const PASSED: Record<EmailTransport["kind"], string> = {
  smtp: "The mail server answers and lets the shop in",
  file: "Emails are written into a folder, as configured",
  capture: "Emails are kept in the admin and sent to nobody, as configured",
}

async function look(transport: Settings["transport"], longestMs: number): Promise<Finding> {
  try {
    await transport.verify(AbortSignal.timeout(longestMs))
    return pass(PASSED[transport.kind])
  } catch (error) {
    const { code } = error as { code?: string } // an EmailError; whatever else comes has no words
    const [message, remedy] = FAULTS.get(code ?? "") ?? ["Emails cannot be sent now", "See the log; emails wait until then"]
    return warn(message, remedy)
  }
}

const UNTIL_THEN = "emails wait until then"

const FAULTS = new Map<string, [message: string, remedy: string]>(
  Object.entries({
    LOGIN_REFUSED: [
      "The mail server refuses the shop's user name or password",
      `Correct them in email.transport.url (SMTP_URL); ${UNTIL_THEN}`,
    ],
    SHOP_REFUSED: ["The mail server does not let the shop send", `Ask whoever runs it what it misses; ${UNTIL_THEN}`],
    TLS_NOT_OFFERED: [
      "The mail server offers no encryption, and without it nothing is sent",
      `Use a port with encryption in email.transport.url (SMTP_URL), usually 465 (smtps://) or 587; ${UNTIL_THEN}`,
    ],
    TLS_FAILED: [
      "The encrypted connection to the mail server does not come about",
      `See that its certificate is valid and names the host in email.transport.url (SMTP_URL); ${UNTIL_THEN}`,
    ],
    SERVER_NOT_FOUND: [
      "There is no mail server of that name",
      `Correct the host in email.transport.url (SMTP_URL); ${UNTIL_THEN}`,
    ],
    CONNECTION_LOST: ["The mail server cannot be reached", `Start it, or correct email.transport.url (SMTP_URL); ${UNTIL_THEN}`],
    TIMED_OUT: ["The mail server takes too long to answer", `See that it runs and no firewall is in between; ${UNTIL_THEN}`],
    ABORTED: ["The mail server takes too long to answer", `See that it runs and no firewall is in between; ${UNTIL_THEN}`],
    SERVER_BUSY: ["The mail server is busy", `Nothing, unless it stays so; ${UNTIL_THEN}`],
    FOLDER_REFUSED: [
      "The folder for emails cannot be written",
      `Correct email.transport.folder (EMAIL_FOLDER) or its rights; ${UNTIL_THEN}`,
    ],
  } satisfies Partial<Record<EmailErrorCode, [string, string]>>)
)
