export type EmailAttachment = {
  filename: string
  content: Buffer
  /** MIME type. (Default: by the file name's ending) */
  contentType?: string
  /** Content id; the HTML shows the attachment as `cid:<cid>`. */
  cid?: string
}

/** One message to one recipient. */
export type OutgoingEmail = {
  /** With or without angle brackets. The same email sent again must carry the same one. */
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
  attachments?: EmailAttachment[]
}

/** What became of an email; `response` is what the server said, without addresses or secrets. */
export type Receipt = { messageId: string; response: string }

export type EmailTransport = {
  kind: "smtp" | "file" | "capture"
  /**
   * Hands over one email. `signal` ends it at any moment.
   *
   * @throws EmailError
   */
  send(email: OutgoingEmail, signal?: AbortSignal): Promise<Receipt>
  /**
   * Whether emails could be sent now; `smtp` connects and logs in. `signal` ends it at any moment.
   *
   * @throws EmailError
   */
  verify(signal?: AbortSignal): Promise<void>
  /** Refuses further emails, waits for those under way and closes the connections. */
  close(): Promise<void>
}
