import { MedusaError } from "@medusajs/framework/utils"
import { withDeadline } from "../../../../shared/deadline"
import { messagingErrors } from "../../errors"

/** What the driver reports, in words for staff: no address, no login, no virtual host. */
export function wordsOf(error: unknown): string {
  const { code, message } = driverError(error)
  const inequivalent = /inequivalent arg '([^']+)' for (queue|exchange) '([^']+)'/.exec(message)
  if (inequivalent) return `${inequivalent[2]} ${inequivalent[3]} exists with other arguments (${inequivalent[1]})`
  const absent = /NOT_FOUND - no (queue|exchange) '([^']+)'/.exec(message)
  if (absent) return `${absent[1]} ${absent[2]} does not exist`
  const forbidden = /access to (queue|exchange) '([^']+)'/.exec(message)
  if (forbidden) return `the login has no right to ${forbidden[1]} ${forbidden[2]}`
  if (/ACCESS.REFUSED/.test(message)) return "the broker refuses the login"
  if (/vhost|Expected ConnectionOpenOk; got <ConnectionClose/.test(message))
    return "the virtual host does not exist or is closed to this login"
  if (/Heartbeat timeout/.test(message)) return "the broker went silent (heartbeat timeout)"
  if (/ETIMEDOUT/.test(message)) return "the broker does not answer (ETIMEDOUT)"
  if (/CERT|TLS|SSL|UNABLE_TO/.test(code)) return `the encrypted connection failed (${code})`
  if (/^E[A-Z_]+$/.test(code)) return `the broker cannot be reached (${code})`
  const reply = /\b([A-Z]+(?:[_-][A-Z]+)+) - /.exec(message)
  if (reply) return `the broker reports ${reply[1]}`
  if (/close|ended|abruptly/i.test(message)) return "the connection was closed"
  return "the broker's driver failed"
}

/** Whether something exists at the broker in another shape than was asked for. */
export const isDifference = (error: unknown): boolean => /PRECONDITION_FAILED - inequivalent/.test(driverError(error).message)

/** Whether the broker refused one message, by a negative confirm. Any other error of a confirm means a lost channel. */
export const isNack = (error: unknown): boolean => driverError(error).message === "message nacked"

/** Whether something does not exist at the broker. */
export const isAbsence = (error: unknown): boolean => /NOT_FOUND - no (queue|exchange)/.test(driverError(error).message)

/** Whatever went wrong with the broker as TRANSPORT_UNAVAILABLE in words; our own errors stay what they are. */
export const unavailable = (error: unknown): MedusaError =>
  error instanceof MedusaError ? error : messagingErrors.TRANSPORT_UNAVAILABLE({ detail: wordsOf(error) })

/** @throws TRANSPORT_UNAVAILABLE when `work` takes longer than `ms` or fails. */
export async function within<T>(ms: number, work: () => Promise<T>, detail = "the broker does not answer in time"): Promise<T> {
  const late = () => messagingErrors.TRANSPORT_UNAVAILABLE({ detail })
  return withDeadline({ ms, late }, work).catch((error: unknown) => {
    throw unavailable(error)
  })
}

/** By shape, not by class: errors of sockets may come from another realm. */
function driverError(error: unknown): { code: string; message: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) }
  const code = "code" in error ? String(error.code) : ""
  return { code, message: "message" in error ? String(error.message) : "" }
}
