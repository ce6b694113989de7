import type { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import provider, { EmailSmtpNotificationService } from ".."
import { aMailServer, refusal } from "./support/mail-server"

const warnings: string[] = []
const logger = { warn: (line: string) => warnings.push(line) } as unknown as Logger // the provider logs nothing else

const aProvider = (options: Record<string, unknown>) =>
  new EmailSmtpNotificationService({ logger }, { channels: ["email"], from: "orders@shop.example", ...options })

const aNotification = (fields: Partial<ProviderSendNotificationDTO> = {}): ProviderSendNotificationDTO => ({
  to: "buyer@home.example",
  channel: "email",
  template: "order-placed",
  content: { subject: "Your order", html: "<p>Thanks</p>", text: "Thanks" },
  ...fields,
})

describe("email-smtp as a provider of Medusa's notification module", () => {
  it("is a provider that the module finds and whose options it checks", () => {
    expect(provider).toMatchObject({ module: "notification", services: [EmailSmtpNotificationService] })
    expect(EmailSmtpNotificationService.identifier).toBe("email-smtp")
    expect(() => EmailSmtpNotificationService.validateOptions({ channels: ["email"], url: "smtp://a.example" })).not.toThrow()
    expect(() => EmailSmtpNotificationService.validateOptions({ channels: ["email"], host: "a.example" })).toThrow(
      /Unrecognized key: "host"[^]*email-smtp/
    )
  })

  it("sends content, headers and attachments, and answers with the Message-ID", async () => {
    const server = await aMailServer()
    const result = await aProvider({ url: server.url }).send(
      aNotification({
        provider_data: { headers: { "X-Order": "1042" }, message_id: "em_1@shop.example", reply_to: "help@shop.example" },
        attachments: [{ filename: "a.txt", content: Buffer.from("attached").toString("base64"), content_type: "text/plain" }],
      })
    )
    expect(result).toEqual({ id: "em_1@shop.example" })
    expect(server.emails).toMatchObject([{ from: "orders@shop.example", to: ["buyer@home.example"] }])
    for (const part of ["X-Order: 1042", "Message-ID: <em_1@shop.example>", "Reply-To: help@shop.example", "filename=a.txt"])
      expect(server.emails[0]?.source).toContain(part)
    expect(server.emails[0]?.source).toContain(Buffer.from("attached").toString("base64"))
  })

  it("makes a Message-ID in the sender's domain where none is given", async () => {
    const { id } = await aProvider({}).send(aNotification({ from: "Hypex <a@hypex.example>" }))
    expect(id).toMatch(/^[0-9a-f-]{36}@hypex\.example$/)
  })

  it.each([undefined, null, {}, { subject: "Your order" }, { html: "<p>Thanks</p>" }])("refuses content %j", async (content) => {
    const notification = { ...aNotification(), content } as ProviderSendNotificationDTO // as integrators send it
    await expect(aProvider({}).send(notification)).rejects.toMatchObject({ type: "invalid_data", code: "EMAIL_CONTENT_MISSING" })
  })

  it("refuses an email without a sender, and provider_data it cannot use", async () => {
    await expect(aProvider({ from: undefined }).send(aNotification())).rejects.toMatchObject({ code: "EMAIL_SENDER_MISSING" })
    await expect(aProvider({}).send(aNotification({ provider_data: { headers: { "X-A": 1 } } }))).rejects.toMatchObject({
      code: "EMAIL_PROVIDER_DATA_INVALID",
    })
  })

  it.each([
    [550, "5.1.1 unknown", "invalid_data", "EMAIL_REFUSED"],
    [451, "4.7.1 later", "unexpected_state", "EMAIL_NOT_SENT"],
  ])("throws a MedusaError for %i %s", async (code, words, type, errorCode) => {
    const server = await aMailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, words)) })
    await expect(aProvider({ url: server.url }).send(aNotification())).rejects.toMatchObject({
      type,
      code: errorCode,
      message: expect.stringContaining(`${code} ${words}`) as string,
    })
  })

  it("warns when it would deliver nothing", () => {
    warnings.length = 0
    aProvider({})
    expect(warnings).toEqual(["email-smtp: no url is set, emails are accepted and not delivered"])
  })
})
