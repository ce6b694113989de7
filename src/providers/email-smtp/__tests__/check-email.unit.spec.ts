import { checkEmail } from "../check-email"
import { EmailError } from "../email-error"
import { parseEmailAddress } from "../email-address"
import type { OutgoingEmail } from "../email-transport"
import { anEmail, aTransport } from "./support/an-email"
import { aMailServer } from "./support/mail-server"

describe("checkEmail", () => {
  const reasonOfRefusal = (fields: Partial<OutgoingEmail>): string | undefined => {
    try {
      checkEmail(anEmail(fields))
      return undefined
    } catch (error) {
      return error instanceof EmailError && error.fault === "message" ? error.reason : "another error"
    }
  }

  it.each<[string, Partial<OutgoingEmail>, RegExp]>([
    ["a line break in to", { to: "a@b.example\r\nRCPT TO:<c@d.example>" }, /^to /],
    ["a line break in from", { from: "Hypex\nBcc: c@d.example <a@b.example>" }, /^from /],
    ["a line break in replyTo", { replyTo: "a@b.example\r" }, /^replyTo /],
    ["a NUL in to", { to: "a\0@b.example" }, /^to /],
    ["two recipients", { to: "a@b.example, c@d.example" }, /^to /],
    ["no recipient", { to: "" }, /^to /],
    ["a line break in a header", { headers: { "X-Note": "a\r\nBcc: c@d.example" } }, /X-Note/],
    ["a line break in a header's name", { headers: { "X-Note: a\r\nBcc": "c@d.example" } }, /headers may not set/],
    ["a second list of readers", { headers: { bcc: "c@d.example" } }, /bcc/],
    ["another content type", { headers: { "Content-Type": "text/html" } }, /Content-Type/],
    ["a line break in messageId", { messageId: "a@b\r\nX: y" }, /messageId/],
    ["a messageId without a domain", { messageId: "em_1" }, /messageId/],
    [
      "a line break in an attachment's type",
      { attachments: [{ filename: "a", content: Buffer.from(""), contentType: "a/b\r\nX: y" }] },
      /contentType/,
    ],
    [
      "a line break in an attachment's content id",
      { attachments: [{ filename: "a", content: Buffer.from(""), cid: "a\r\nX: y" }] },
      /cid/,
    ],
  ])("refuses %s", (_title, fields, reason) => {
    expect(reasonOfRefusal(fields)).toMatch(reason)
  })

  it("makes line breaks and control characters of subject and file names to spaces", () => {
    const attachments = [{ filename: "a\r\nb.txt", content: Buffer.from("") }]
    const checked = checkEmail(anEmail({ subject: "Your\r\nshirt\0", attachments }))
    expect([checked.subject, checked.attachments?.[0]?.filename]).toEqual(["Your shirt ", "a b.txt"])
  })

  it("lets a subject and a file name with line breaks go, as one line", async () => {
    const server = await aMailServer()
    await aTransport({ url: server.url }).send(
      anEmail({
        subject: "Your shirt\r\nBcc: c@d.example",
        attachments: [{ filename: "a\r\nX-Evil: 1.txt", content: Buffer.from("") }],
      })
    )
    expect(server.emails[0]?.source).toContain("Subject: Your shirt Bcc: c@d.example")
    expect(server.emails[0]?.source).not.toMatch(/^(Bcc|X-Evil):/m)
    expect(server.emails[0]?.to).toEqual(["buyer@home.example"])
  })
})

describe("parseEmailAddress", () => {
  it.each([
    ["a@b.example", { name: "", address: "a@b.example" }],
    [" Hypex <a@b.example> ", { name: "Hypex", address: "a@b.example" }],
    ['"Shoes, \\"and\\" more" <a@b.example>', { name: 'Shoes, "and" more', address: "a@b.example" }],
    ["Größe <jörg@größe.example>", { name: "Größe", address: "jörg@größe.example" }],
  ])("reads %s", (text, address) => {
    expect(parseEmailAddress(text)).toEqual(address)
  })

  it.each([
    "",
    "Hypex",
    "a@",
    "@b",
    "a@b@c",
    "a b@c",
    "Hypex <a@b.example> <c@d.example>",
    "a@b.example, Hypex <c@d.example>",
    "a@b.example;c@d.example",
  ])("finds no single address in %j", (text) => {
    expect(parseEmailAddress(text)).toBeUndefined()
  })
})
