import type { EmailErrorCode, EmailFault } from "./email-error"

/** What the server answered to: a connection, a login, `MAIL FROM`, `RCPT TO` or the message. */
export type SmtpStep = "connection" | "login" | "sender" | "recipient" | "message"

export type SmtpReply = { smtpCode: number; text: string }

type Verdict = { fault: EmailFault; code: EmailErrorCode }

const RECIPIENT: Verdict = { fault: "recipient", code: "RECIPIENT_REFUSED" }
const SHOP: Verdict = { fault: "shop", code: "SHOP_REFUSED" }
const LOGIN: Verdict = { fault: "shop", code: "LOGIN_REFUSED" }
const BUSY: Verdict = { fault: "temporary", code: "SERVER_BUSY" }
const MESSAGE: Verdict = { fault: "message", code: "MESSAGE_REFUSED" }

/** Enhanced status codes (RFC 3463) that name whose fault it is wherever they are said. */
const BY_ENHANCED_CODE: [RegExp, Verdict][] = [
  [/^5\.(2\.3|3\.4|6\.\d+)$/, MESSAGE],
  // The sender's address, our protocol, our standing.
  [/^5\.(1\.[78]|5\.\d+|7\.\d+)$/, SHOP],
]

/** Those that mean the mailbox, except where the sender is spoken of. */
const ABOUT_MAILBOX = /^5\.(1|2)\.\d+$/

/** Replies to a message without an enhanced code that speak of a mailbox, not of what we wrote. */
const MAILBOX_WORDS = /\b(mailbox|recipient|user|account|no such address)\b/i

/**
 * Whose fault a refusal (4xx, 5xx) is. A refusal that could be the recipient's or ours is ours: a customer whose address
 * is wrongly given up gets no email any more, a mistake of ours is seen by staff.
 *
 *   reply           | at        | fault
 *   4xx             | anything  | temporary
 *   5xx             | login     | shop
 *   5xx 5.3.4       | anything  | message, so are 5.2.3, 5.6.x and 552 without such a code at sender and message
 *   5xx 5.7.x       | anything  | shop, so are 5.1.7, 5.1.8, 5.5.x
 *   5xx 5.1.x 5.2.x | recipient, message | recipient
 *   5xx             | recipient | recipient
 *   550 551 553 554 | message   | recipient when it speaks of a mailbox, else shop
 *   5xx             | else      | shop
 */
export function classifyReply(step: SmtpStep, { smtpCode, text }: SmtpReply): Verdict {
  if (smtpCode < 500) return BUSY
  if (step === "login" || [530, 534, 535, 538].includes(smtpCode)) return LOGIN
  const enhancedCode = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? ""
  const known = BY_ENHANCED_CODE.find(([pattern]) => pattern.test(enhancedCode))
  if (known) return known[1]
  switch (step) {
    case "recipient":
      return RECIPIENT
    case "message":
      return classifyMessageReply(smtpCode, enhancedCode, text)
    case "sender":
      return smtpCode === 552 ? MESSAGE : SHOP
    case "connection":
      return SHOP
  }
}

function classifyMessageReply(smtpCode: number, enhancedCode: string, text: string): Verdict {
  if (ABOUT_MAILBOX.test(enhancedCode)) return RECIPIENT
  if (smtpCode === 552) return MESSAGE
  const isOfMailbox = [550, 551, 553, 554].includes(smtpCode) && !enhancedCode && MAILBOX_WORDS.test(text)
  return isOfMailbox ? RECIPIENT : SHOP
}
