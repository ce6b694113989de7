export type MailAttachment = {
  filename: string
  content: Buffer
  /** MIME type. (Default: by the file name's ending) */
  contentType?: string
  /** Content id; the HTML shows the attachment as `cid:<cid>`. */
  cid?: string
}

/** One message to one recipient. */
export type Mail = {
  /** With or without angle brackets. The same mail sent again must carry the same one. */
  messageId: string
  /** An address, or `Name <address>`; so are `to` and `replyTo`. */
  from: string
  to: string
  replyTo?: string
  /** Control characters become spaces. */
  subject: string
  html: string
  text: string
  /** Headers beside those made of the fields above, such as `List-Unsubscribe`. */
  headers?: Record<string, string>
  attachments?: MailAttachment[]
}

/** What became of a mail; `response` is what the server said, without addresses or secrets. */
export type Receipt = { messageId: string; response: string }

export type MailTransport = {
  kind: "smtp" | "file" | "capture"
  /**
   * Hands over one mail. `signal` ends it at any moment.
   *
   * @throws MailError
   */
  send(mail: Mail, signal?: AbortSignal): Promise<Receipt>
  /**
   * Whether mails could be sent now; `smtp` connects and logs in. `signal` ends it at any moment.
   *
   * @throws MailError
   */
  verify(signal?: AbortSignal): Promise<void>
  /** Refuses further mails, waits for those under way and closes the connections. */
  close(): Promise<void>
}
