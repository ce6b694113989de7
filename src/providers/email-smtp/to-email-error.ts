import { classifyReply, type SmtpStep } from "./classify-reply"
import { EmailError, type EmailErrorCode, type EmailFailure } from "./email-error"
import { maskReason } from "./mask-reason"

/** What the driver reports, by shape: its errors may come from another realm. */
export type DriverError = {
  message: string
  code: string
  originalCode: string
  command: string
  response?: string
  responseCode?: number
}

const TEMPORARY_CODES: Record<string, EmailErrorCode> = {
  EDNS: "SERVER_NOT_FOUND",
  ETIMEDOUT: "TIMED_OUT",
  ETLS: "TLS_FAILED",
}

/** Driver codes without a reply that speak of the message. */
const MESSAGE_CODES = ["EMESSAGE", "EENVELOPE", "ESTREAM", "EFILEACCESS", "EURLACCESS", "EMAXRECIPIENTS"]

/** The EmailError of what the driver reports; `isHandedOver` when all of the message was on its way. */
export function toEmailError(
  error: unknown,
  { secrets, isHandedOver }: { secrets: string[]; isHandedOver: boolean }
): EmailError {
  const reported = readDriverError(error)
  const reason = maskReason(reported.response ?? reported.message, secrets)
  const { responseCode, response = "" } = reported
  if (responseCode === undefined || responseCode < 400)
    return new EmailError({ ...classifyDriverError(reported), reason, mayBeDelivered: isHandedOver })
  const refusal = { reason, smtpCode: responseCode }
  if (reported.code === "ETLS" && responseCode >= 500)
    return new EmailError({ fault: "shop", code: "TLS_NOT_OFFERED", ...refusal })
  return new EmailError({ ...classifyReply(findStep(reported), { smtpCode: responseCode, text: response }), ...refusal })
}

function classifyDriverError({ code, originalCode }: DriverError): Pick<EmailFailure, "fault" | "code"> {
  if (MESSAGE_CODES.includes(code)) return { fault: "message", code: "MESSAGE_INVALID" }
  if (["EAUTH", "ENOAUTH"].includes(code)) return { fault: "shop", code: "LOGIN_REFUSED" }
  if (/CERT|TLS|SSL|UNABLE_TO/.test(originalCode)) return { fault: "temporary", code: "TLS_FAILED" }
  return { fault: "temporary", code: TEMPORARY_CODES[code] ?? "CONNECTION_LOST" }
}

function findStep({ code, command }: DriverError): SmtpStep {
  if (code === "EAUTH" || command.startsWith("AUTH")) return "login"
  if (command === "MAIL FROM") return "sender"
  if (command === "RCPT TO") return "recipient"
  return command === "DATA" ? "message" : "connection"
}

function readDriverError(error: unknown): DriverError {
  if (typeof error !== "object" || error === null) return { message: String(error), code: "", originalCode: "", command: "" }
  const textAt = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key)
    return typeof value === "string" ? value : undefined
  }
  const response = textAt("response")
  const responseCode: unknown = Reflect.get(error, "responseCode")
  return {
    message: textAt("message") ?? "the driver failed",
    code: textAt("code") ?? "",
    originalCode: textAt("originalCode") ?? "",
    command: textAt("command") ?? "",
    ...(response !== undefined && { response }),
    ...(typeof responseCode === "number" && { responseCode }),
  }
}
