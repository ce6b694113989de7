import { messagingErrors } from "../../errors"

/** Code of a failure of PostgreSQL or of the way to it, such as `57P01` or `ECONNREFUSED`; never its text or an address. */
export function databaseFailure(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" ? code : "the connection was lost"
}

/** `work`, with PostgreSQL's failures translated. @throws TRANSPORT_UNAVAILABLE */
export async function onPostgres<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: `PostgreSQL failed (${databaseFailure(error)})` })
  }
}
