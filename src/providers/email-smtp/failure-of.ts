import { faultOfReply, type SmtpStep } from "./fault-of-reply"
import { MailError, type MailErrorCode, type MailFailure } from "./mail-error"
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

const TEMPORARY_CODES: Record<string, MailErrorCode> = {
  EDNS: "SERVER_NOT_FOUND",
  ETIMEDOUT: "TIMED_OUT",
  ETLS: "TLS_FAILED",
}

/** Driver codes without a reply that speak of the message. */
const MESSAGE_CODES = ["EMESSAGE", "EENVELOPE", "ESTREAM", "EFILEACCESS", "EURLACCESS", "EMAXRECIPIENTS"]

/** The MailError of what the driver reports; `isHandedOver` when all of the message was on its way. */
export function failureOf(error: unknown, { secrets, isHandedOver }: { secrets: string[]; isHandedOver: boolean }): MailError {
  const reported = driverErrorOf(error)
  const reason = maskReason(reported.response ?? reported.message, secrets)
  const { responseCode, response = "" } = reported
  if (responseCode === undefined || responseCode < 400)
    return new MailError({ ...withoutReply(reported), reason, mayBeDelivered: isHandedOver })
  const refusal = { reason, smtpCode: responseCode }
  if (reported.code === "ETLS" && responseCode >= 500)
    return new MailError({ fault: "shop", code: "TLS_NOT_OFFERED", ...refusal })
  return new MailError({ ...faultOfReply(stepOf(reported), { smtpCode: responseCode, text: response }), ...refusal })
}

function withoutReply({ code, originalCode }: DriverError): Pick<MailFailure, "fault" | "code"> {
  if (MESSAGE_CODES.includes(code)) return { fault: "message", code: "MESSAGE_INVALID" }
  if (["EAUTH", "ENOAUTH"].includes(code)) return { fault: "shop", code: "LOGIN_REFUSED" }
  if (/CERT|TLS|SSL|UNABLE_TO/.test(originalCode)) return { fault: "temporary", code: "TLS_FAILED" }
  return { fault: "temporary", code: TEMPORARY_CODES[code] ?? "CONNECTION_LOST" }
}

function stepOf({ code, command }: DriverError): SmtpStep {
  if (code === "EAUTH" || command.startsWith("AUTH")) return "login"
  if (command === "MAIL FROM") return "sender"
  if (command === "RCPT TO") return "recipient"
  return command === "DATA" ? "message" : "connection"
}

function driverErrorOf(error: unknown): DriverError {
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
