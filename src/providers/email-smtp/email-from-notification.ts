import { randomUUID } from "node:crypto"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { prettifyError, z } from "@medusajs/framework/zod"
import { emailSmtpErrors } from "./errors"
import type { OutgoingEmail } from "./email-transport"
import { parseEmailAddress } from "./email-address"

const providerData = z.object({
  headers: z.record(z.string(), z.string()).optional(),
  message_id: z.string().optional(),
  reply_to: z.string().optional(),
})

/**
 * The email that a notification asks for; `from` is the sender where it names none.
 *
 * @throws MedusaError EMAIL_CONTENT_MISSING, EMAIL_SENDER_MISSING, EMAIL_PROVIDER_DATA_INVALID
 */
export function emailFromNotification(notification: ProviderSendNotificationDTO, defaultFrom: string | undefined): OutgoingEmail {
  const { content, template, to } = notification
  if (!content?.subject || !(content.html || content.text)) throw emailSmtpErrors.EMAIL_CONTENT_MISSING({ template })
  const from = notification.from || defaultFrom
  if (!from) throw emailSmtpErrors.EMAIL_SENDER_MISSING({})
  const extras = providerData.safeParse(notification.provider_data ?? {})
  if (!extras.success) throw emailSmtpErrors.EMAIL_PROVIDER_DATA_INVALID({ issues: prettifyError(extras.error) })
  const { headers, message_id, reply_to } = extras.data
  return {
    messageId: message_id ?? `${randomUUID()}@${parseEmailAddress(from)?.address.split("@")[1] ?? "localhost"}`,
    from,
    to,
    ...(reply_to !== undefined && { replyTo: reply_to }),
    subject: content.subject,
    html: content.html ?? "",
    text: content.text ?? "",
    ...(headers && { headers }),
    attachments: (notification.attachments ?? []).map(({ filename, content, content_type, id }) => ({
      filename,
      content: Buffer.from(content, "base64"),
      ...(content_type && { contentType: content_type }),
      ...(id && { cid: id }),
    })),
  }
}
