import { emailConnection } from "../../../src/modules/email/checks/connection"
import { emailDelivery } from "../../../src/modules/email/checks/delivery"
import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { createEmailTransport } from "../../../src/providers/email-smtp/create-email-transport"
import { emailSmtpOptions } from "../../../src/providers/email-smtp/options"
import type { Deployment, Finding } from "../../../src/shared/checks"
import { aDatabase, type TestDatabase } from "../../support/database"
import { anEmail, anEmailAttempt } from "../../support/email/email-rows"
import { aMailSink } from "../../support/email/mail-sink"
import { freePort } from "../../../dev/ports"

describe("the doctor and emails", () => {
  let database: TestDatabase
  let deployment: Deployment
  beforeAll(async () => {
    database = await aDatabase()
    deployment = aDeployment({ databaseUrl: database.url })
  })
  beforeEach(() => database.query("truncate apparel_email cascade"))

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

  describe("email_delivery", () => {
    const found = () => Promise.resolve(emailDelivery.run(deployment))
    const anAttempted = async (outcome: string, number = 1) => {
      const id = await anEmail(database, { status: "queued", sent_at: null })
      await anEmailAttempt(database, id, { outcome, number })
      return id
    }

    it("passes a shop that never wrote, and emails that only just came", async () => {
      expect(await found()).toMatchObject({ verdict: "pass" })
      await anEmail(database, { status: "queued", created_at: minutesAgo(14) })
      await anEmail(database, { status: "sent", created_at: minutesAgo(600) })
      await anEmail(database, { status: "failed", created_at: minutesAgo(600) })
      expect(await found()).toMatchObject({ verdict: "pass" })
    })

    it.each(["queued", "sending"])("warns when an email has been %s for more than 15 minutes", async (status) => {
      await anEmail(database, { status, created_at: minutesAgo(16) })
      expect(await found()).toMatchObject({
        verdict: "warn",
        message: "1 email has waited for 16 minutes",
        remedy: expect.stringContaining("worker") as string,
      })
      await anEmail(database, { status, created_at: minutesAgo(40) })
      expect(await found()).toMatchObject({
        message: "2 emails have waited for more than 15 minutes, the oldest for 40",
      })
    })

    it("warns when the mail server refused the shop at all of the latest emails", async () => {
      for (let refused = 0; refused < 10; refused++) await anAttempted("shop")
      expect(await found()).toMatchObject({ verdict: "warn", message: expect.stringContaining("refused the shop") as string })
    })

    it("passes again once one of them was sent, at whichever attempt", async () => {
      const [first] = [await anAttempted("shop"), await anAttempted("shop")]
      expect(await found()).toMatchObject({ verdict: "warn" })
      await anEmailAttempt(database, first, { outcome: "sent", number: 2 })
      expect(await found()).toMatchObject({ verdict: "pass" })
    })

    it("blames nobody when a mail server is only busy, or refuses a customer", async () => {
      await anAttempted("temporary")
      await anAttempted("recipient")
      expect(await found()).toMatchObject({ verdict: "pass" })
    })
  })

  describe("email_connection", () => {
    const checkOf = (url: string | undefined, settings: { longestMs?: number; reuseMs?: number } = {}) =>
      emailConnection({ transport: createEmailTransport(emailSmtpOptions.parse(url ? { url } : {})), ...settings })
    const found = (url?: string): Promise<Finding> => Promise.resolve(checkOf(url).run(deployment))

    it("passes when the mail server answers", async () => {
      const { url } = await aMailSink()
      expect(await found(url)).toEqual({ verdict: "pass", message: "The mail server answers and lets the shop in" })
    })

    it("passes a shop that sends nothing, which another check warns of", async () => {
      expect(await found()).toMatchObject({ verdict: "pass", message: expect.stringContaining("kept in the admin") as string })
    })

    it("warns, in words for whoever runs a shop, when the server cannot be reached", async () => {
      expect(await found(`smtp://127.0.0.1:${await freePort()}`)).toEqual({
        verdict: "warn",
        message: "The mail server cannot be reached",
        remedy: "Start it, or correct email.transport.url (SMTP_URL); emails wait until then",
      })
    })

    it("warns when the server asks for another login, and says nothing of ours", async () => {
      const { url } = await aMailSink()
      const finding = await found(url.replace("//", "//shop:secret-word@"))
      expect(finding).toMatchObject({ verdict: "warn" })
      expect(JSON.stringify(finding)).not.toContain("secret-word")
    })

    it("waits no longer than it was told for a server that says nothing", async () => {
      const transport = {
        kind: "smtp" as const,
        verify: (signal?: AbortSignal) =>
          new Promise<void>((_, reject) =>
            signal?.addEventListener("abort", () => reject(Object.assign(new Error("aborted"), { code: "ABORTED" })))
          ),
      }
      expect(await emailConnection({ transport, longestMs: 50 }).run(deployment)).toMatchObject({
        verdict: "warn",
        message: "The mail server takes too long to answer",
      })
    })

    it("logs in once for many looks, and again after that", async () => {
      let looks = 0
      const transport = { kind: "smtp" as const, verify: () => Promise.resolve(void (looks += 1)) }
      const [patient, hasty] = [emailConnection({ transport }), emailConnection({ transport, reuseMs: 0 })]
      for (let look = 0; look < 5; look++) await patient.run(deployment)
      expect(looks).toBe(1)
      await hasty.run(deployment)
      await hasty.run(deployment)
      expect(looks).toBe(3)
    })
  })
})
