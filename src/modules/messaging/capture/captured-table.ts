/** A core table whose changes are facts, and the trigger that writes them to the outbox. */
export type CapturedTable = {
  table: string
  /** What fires the trigger, such as `insert or update of status`. */
  on: string
  /**
   * Body of the trigger function in PL/pgSQL, run after the change in its transaction.
   *
   * An error here would undo a merchant's order, so a body only compares columns and calls `apparel_emit`: no casts
   * that can fail, no statement that data can break. It never waits: it inserts, and neither updates nor locks.
   */
  body: string
}

export const triggerName = ({ table }: CapturedTable): string => `apparel_capture_${table}`
