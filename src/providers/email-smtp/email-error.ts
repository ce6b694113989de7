/** Whose fault it is that an email was not sent, and so what to do about it. */
export type EmailFault =
  /** This address is refused for ever. */
  | "recipient"
  /** Our credentials, policy or settings: a person must act, then it goes. */
  | "shop"
  /** Tried again later, it goes. */
  | "temporary"
  /** The email itself can never go. */
  | "message"

/**
 *   code               | fault     | when
 *   RECIPIENT_REFUSED  | recipient | the mailbox does not exist, is closed or full
 *   LOGIN_REFUSED      | shop      | wrong or missing credentials
 *   SHOP_REFUSED       | shop      | sender, policy, reputation
 *   TLS_NOT_OFFERED    | shop      | `requireTls`, and the server has no STARTTLS
 *   FOLDER_REFUSED     | shop      | the folder of the file transport cannot be written
 *   SERVER_BUSY        | temporary | any 4xx
 *   SERVER_NOT_FOUND   | temporary | the host's name does not resolve
 *   CONNECTION_LOST    | temporary | refused, dropped or not understood
 *   TLS_FAILED         | temporary | no handshake, or a certificate that is not trusted
 *   TIMED_OUT          | temporary | a timeout, or all of them together
 *   ABORTED            | temporary | the caller's signal
 *   CLOSED             | temporary | the transport was closed
 *   MESSAGE_REFUSED    | message   | too large, or content the server does not take
 *   MESSAGE_INVALID    | message   | control characters, no address, a header that is not ours to set
 */
export type EmailErrorCode =
  | "RECIPIENT_REFUSED"
  | "LOGIN_REFUSED"
  | "SHOP_REFUSED"
  | "TLS_NOT_OFFERED"
  | "FOLDER_REFUSED"
  | "SERVER_BUSY"
  | "SERVER_NOT_FOUND"
  | "CONNECTION_LOST"
  | "TLS_FAILED"
  | "TIMED_OUT"
  | "ABORTED"
  | "CLOSED"
  | "MESSAGE_REFUSED"
  | "MESSAGE_INVALID"

export type EmailFailure = {
  fault: EmailFault
  code: EmailErrorCode
  /** In the server's words where it said something; without addresses or secrets. */
  reason: string
  smtpCode?: number
  mayBeDelivered?: boolean
}

/** Why an email was not sent. Holds no cause: what the driver reports names addresses. */
export class EmailError extends Error {
  readonly fault: EmailFault
  readonly code: EmailErrorCode
  readonly reason: string
  /** Three digits of the server's reply; none where it did not answer. */
  readonly smtpCode?: number
  /** Whether the server may have accepted it: all of it was handed over and no answer came. */
  readonly mayBeDelivered: boolean

  constructor({ fault, code, reason, smtpCode, mayBeDelivered = false }: EmailFailure) {
    super(reason)
    this.name = "EmailError"
    this.fault = fault
    this.code = code
    this.reason = reason
    if (smtpCode !== undefined) this.smtpCode = smtpCode
    this.mayBeDelivered = mayBeDelivered
  }
}

/** Why an email's signal ended: the EmailError that it carries, else that it was aborted. */
export function abortReason(ending: AbortSignal): EmailError {
  const reason: unknown = ending.reason
  return reason instanceof EmailError ? reason : aborted()
}

export const aborted = (): EmailError => new EmailError({ fault: "temporary", code: "ABORTED", reason: "sending was aborted" })
