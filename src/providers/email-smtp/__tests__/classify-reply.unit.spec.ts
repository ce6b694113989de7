import { classifyReply, type SmtpStep } from "../classify-reply"
import { maskReason, findSecrets } from "../mask-reason"

describe("classifyReply", () => {
  it.each<[string, SmtpStep, string]>([
    ["450 4.2.0 Greylisted", "recipient", "temporary"],
    ["421 Shutting down", "connection", "temporary"],
    ["454 4.7.0 Later", "login", "temporary"],
    ["550 5.1.1 Unknown", "login", "shop"],
    ["530 5.7.0 Log in first", "sender", "shop"],
    ["550 5.1.0 Sender rejected", "sender", "shop"],
    ["552 Too big", "sender", "message"],
    ["552 5.3.4 Too big", "sender", "message"],
    ["550 5.1.1 Unknown", "recipient", "recipient"],
    ["550 5.2.1 Disabled", "recipient", "recipient"],
    ["550 5.4.1 Access denied", "recipient", "recipient"],
    ["550 5.1.8 Sender's domain unknown", "recipient", "shop"],
    ["550 5.7.1 Relaying denied", "recipient", "shop"],
    ["503 5.5.1 MAIL first", "recipient", "shop"],
    ["550-5.1.1 Unknown\n550 5.1.1 really", "recipient", "recipient"],
    ["550 5.2.1 Disabled", "message", "recipient"],
    ["552 5.2.2 Mailbox full", "message", "recipient"],
    ["552 5.2.3 Longer than the mailbox takes", "message", "message"],
    ["552 Too big", "message", "message"],
    ["554 5.6.0 Malformed", "message", "message"],
    ["550 Mailbox unavailable", "message", "recipient"],
    ["554 No such recipient here", "message", "recipient"],
    ["554 Transaction failed", "message", "shop"],
    ["550 5.4.6 Loop at mailbox", "message", "shop"],
    ["554 Listed", "connection", "shop"],
  ])("%s to the %s is the fault: %s", (text, step, fault) => {
    expect(classifyReply(step, { smtpCode: Number(text.slice(0, 3)), text }).fault).toBe(fault)
  })
})

describe("maskReason", () => {
  it.each([
    ["550 <a.b+c@home.example>: unknown", "550 <•••@home.example>: unknown"],
    ['550 "a b"@home.example unknown', "550 •••@home.example unknown"],
    ["see https://x.example/?m=a%40home.example", "see https:•••@home.example"],
    ["550-one\r\n550 two\u0007", "550-one 550 two"],
  ])("makes %j to %s", (words, masked) => {
    expect(maskReason(words, [])).toBe(masked)
  })

  it("hides a login in every form it can come back in", () => {
    const secrets = findSecrets({ user: "post", pass: "s/crét" })
    const forms = ["post", "s/crét", "s%2Fcr%C3%A9t", ...["post", "s/crét", "\0post\0s/crét"].map(base64)]
    expect(maskReason(forms.join(" "), secrets)).toBe(forms.map(() => "•••").join(" "))
  })

  it("keeps at most 500 characters", () => {
    expect(maskReason("x".repeat(10_000), [])).toHaveLength(500)
  })
})

const base64 = (text: string) => Buffer.from(text).toString("base64")
