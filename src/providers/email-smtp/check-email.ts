import { parseEmailAddress, type EmailAddress } from "./email-address"
import { EmailError } from "./email-error"
import type { OutgoingEmail } from "./email-transport"

/** An email that can do no harm to the conversation with the server. */
export type CheckedEmail = Omit<OutgoingEmail, "from" | "to" | "replyTo"> & {
  from: EmailAddress
  to: EmailAddress
  replyTo?: EmailAddress
}

const MESSAGE_ID = /^(?:<[!-;=?A-~]+@[!-;=?A-~]+>|[!-;=?A-~]+@[!-;=?A-~]+)$/
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]*$/
const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/

/** Headers made of an email's own fields; one more `Bcc` would be one more reader. */
const OWN_HEADERS =
  /^(from|sender|to|cc|bcc|reply-to|return-path|subject|date|message-id|mime-version|dkim-signature|(resent|content)-.*)$/i

/**
 * Refuses what could add a header, a recipient or a command. Control characters of subject and file names become spaces:
 * they come from what customers type, and the email must go.
 *
 * @throws EmailError (message, MESSAGE_INVALID) naming the field.
 */
export function checkEmail(email: OutgoingEmail): CheckedEmail {
  if (!MESSAGE_ID.test(email.messageId)) throw invalid("messageId is none")
  for (const [name, value] of Object.entries(email.headers ?? {})) {
    if (!HEADER_NAME.test(name) || OWN_HEADERS.test(name)) throw invalid(`headers may not set ${JSON.stringify(name)}`)
    if (/\p{Cc}/u.test(value)) throw invalid(`header ${name} has control characters`)
  }
  const { replyTo, attachments = [], ...rest } = email
  return {
    ...rest,
    from: parseAddressField("from", email.from),
    to: parseAddressField("to", email.to),
    ...(replyTo !== undefined && { replyTo: parseAddressField("replyTo", replyTo) }),
    subject: withoutControls(email.subject),
    attachments: attachments.map(checkAttachment),
  }
}

function checkAttachment(attachment: NonNullable<OutgoingEmail["attachments"]>[number]) {
  const { contentType, cid } = attachment
  if (contentType !== undefined && !CONTENT_TYPE.test(contentType)) throw invalid("an attachment's contentType is none")
  if (cid !== undefined && !/^[!-;=?-~]+$/.test(cid)) throw invalid("an attachment's cid is none")
  return { ...attachment, filename: withoutControls(attachment.filename) }
}

function parseAddressField(field: string, text: string): EmailAddress {
  const address = parseEmailAddress(text)
  if (!address) throw invalid(`${field} is not one address`)
  return address
}

const withoutControls = (text: string): string => text.replace(/\p{Cc}+/gu, " ")

const invalid = (reason: string) => new EmailError({ fault: "message", code: "MESSAGE_INVALID", reason })
