import { captureTransport } from "./capture-transport"
import { fileTransport } from "./file-transport"
import type { MailTransport } from "./mail-transport"
import type { EmailSmtpOptions } from "./options"
import { smtpTransport } from "./smtp-transport"

/** The transport that parsed options ask for. Connects with the first mail, or `verify`. */
export function makeMailTransport(options: EmailSmtpOptions): MailTransport {
  switch (options.transport) {
    case "smtp":
      return smtpTransport(options)
    case "file":
      return fileTransport(options)
    case "capture":
      return captureTransport()
  }
}
