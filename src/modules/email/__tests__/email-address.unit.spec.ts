import { schemaMismatch } from "../../messaging/consumers/message-schema"
import { isEmailAddress } from "../email-address"
import { emailRequest, sendEmail } from "../messages/send-email"

const NO_ADDRESSES = [
  "",
  "nobody",
  "a@b.example, c@d.example",
  "a@b.example,c@d.example",
  "a@b.example; c@d.example",
  "a@b.example c@d.example",
  "Robin <robin@example.com>",
  "<robin@example.com>",
  " robin@example.com",
  "robin@example.com\n",
  "robin@example.com\r\nBcc: everyone@example.com",
  "robin@example.com\0",
  "robin@@example.com",
  "robin@example..com",
  "robin@-example",
  "@example.com",
  "robin@",
  "robin@example.com?cc=everyone@example.com",
  '"a, b"@example.com',
  "mailto:robin@example.com",
  `${"a".repeat(300)}@example.com`,
  "a@".repeat(25_000),
]

describe("an email address", () => {
  it.each(["robin@example.com", "Robin.Sample+shop@mail.example.co.uk", "r@x.io", "o'neill@example.com", "12_3@ex-ample.org"])(
    "is %s",
    (address) => expect(isEmailAddress(address)).toBe(true)
  )

  it.each(NO_ADDRESSES)("is not %j", (address) => {
    expect(isEmailAddress(address)).toBe(false)
  })

  it.each([undefined, null, 1, true, {}, ["robin@example.com"], { toString: () => "robin@example.com" }])(
    "is not %p",
    (value) => {
      expect(isEmailAddress(value)).toBe(false)
    }
  )
})

describe("the command send_email", () => {
  it.each(NO_ADDRESSES)("is taken from the shop itself with the address %j, and from nobody else", (to) => {
    const { example } = sendEmail
    expect(schemaMismatch(sendEmail, { ...example, to, idempotency_key: `welcome:${to}` })).toBeUndefined()
    expect(schemaMismatch(emailRequest, { ...example, to })).toMatch(/^\/to: (format|pattern|maxLength)$/)
  })
})
