import type { Sql } from "../../../shared/database"
import { messagingErrors } from "../errors"

export type Limited = { sql: Sql; close: () => void }

/** `sql` until `close` is called; then every statement throws REFUSED, whoever still holds it. */
export function limited(sql: Sql): Limited {
  let isOpen = true
  return {
    sql: (text, values) => {
      if (isOpen) return sql(text, values)
      throw messagingErrors.REFUSED({ code: "TRANSACTION_OVER", reason: "The transaction that this consumer was given is over" })
    },
    close: () => {
      isOpen = false
    },
  }
}
