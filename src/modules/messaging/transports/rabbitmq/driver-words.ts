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
  if (/vhost/.test(message)) return "the virtual host does not exist or is closed to this login"
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

/** Whether something does not exist at the broker. */
export const isAbsence = (error: unknown): boolean => /NOT_FOUND - no (queue|exchange)/.test(driverError(error).message)

function driverError(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) }
  const code = "code" in error ? String(error.code) : ""
  return { code, message: error.message }
}
