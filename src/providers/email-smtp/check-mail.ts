import { parseMailAddress, type MailAddress } from "./mail-address"
import { MailError } from "./mail-error"
import type { Mail } from "./mail-transport"

/** A mail that can do no harm to the conversation with the server. */
export type CheckedMail = Omit<Mail, "from" | "to" | "replyTo"> & {
  from: MailAddress
  to: MailAddress
  replyTo?: MailAddress
}

const MESSAGE_ID = /^(?:<[!-;=?A-~]+@[!-;=?A-~]+>|[!-;=?A-~]+@[!-;=?A-~]+)$/
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]*$/
const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/

/** Headers made of a mail's own fields; one more `Bcc` would be one more reader. */
const OWN_HEADERS =
  /^(from|sender|to|cc|bcc|reply-to|return-path|subject|date|message-id|mime-version|dkim-signature|(resent|content)-.*)$/i

/**
 * Refuses what could add a header, a recipient or a command. Control characters of subject and file names become spaces:
 * they come from what customers type, and the mail must go.
 *
 * @throws MailError (message, MESSAGE_INVALID) naming the field.
 */
export function checkMail(mail: Mail): CheckedMail {
  if (!MESSAGE_ID.test(mail.messageId)) throw invalid("messageId is none")
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!HEADER_NAME.test(name) || OWN_HEADERS.test(name)) throw invalid(`headers may not set ${JSON.stringify(name)}`)
    if (/\p{Cc}/u.test(value)) throw invalid(`header ${name} has control characters`)
  }
  const { replyTo, attachments = [], ...rest } = mail
  return {
    ...rest,
    from: addressIn("from", mail.from),
    to: addressIn("to", mail.to),
    ...(replyTo !== undefined && { replyTo: addressIn("replyTo", replyTo) }),
    subject: withoutControls(mail.subject),
    attachments: attachments.map(checkAttachment),
  }
}

function checkAttachment(attachment: NonNullable<Mail["attachments"]>[number]) {
  const { contentType, cid } = attachment
  if (contentType !== undefined && !CONTENT_TYPE.test(contentType)) throw invalid("an attachment's contentType is none")
  if (cid !== undefined && !/^[!-;=?-~]+$/.test(cid)) throw invalid("an attachment's cid is none")
  return { ...attachment, filename: withoutControls(attachment.filename) }
}

function addressIn(field: string, text: string): MailAddress {
  const address = parseMailAddress(text)
  if (!address) throw invalid(`${field} is not one address`)
  return address
}

const withoutControls = (text: string): string => text.replace(/\p{Cc}+/gu, " ")

const invalid = (reason: string) => new MailError({ fault: "message", code: "MESSAGE_INVALID", reason })
