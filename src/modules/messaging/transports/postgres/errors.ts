import { databaseFailureCode } from "../../../../shared/database-failure"
import { messagingErrors } from "../../errors"

/** `work`, with PostgreSQL's failures translated. @throws TRANSPORT_UNAVAILABLE */
export async function onPostgres<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: `PostgreSQL failed (${databaseFailureCode(error)})` })
  }
}
