import { messagingErrors } from "../errors"

/** A table whose changes are facts, and the trigger that writes them to the outbox. */
export type Capture = {
  /** Table of this database, by its plain name. */
  table: string
  /** Ends the name of the trigger and its function, `apparel_capture_<name>`; snake_case, at most 40 characters. */
  name: string
  /** What fires the trigger, such as `insert or update of status`. */
  on: string
  /**
   * Body of the trigger function in PL/pgSQL, run after the change in its transaction. `SCHEMA.` stands for the shop's schema.
   *
   * An error here would undo a merchant's change, so a body only compares columns and calls `apparel_emit`: no casts
   * that can fail, no statement that data can break. It never waits: it inserts, and neither updates nor locks.
   *
   * `apparel_emit(name, aggregate_type, aggregate_id, ordering_key, facts jsonb, is_ready boolean)` writes one fact:
   * `name` is that of an outgoing message, `is_ready` is false for what may still be undone (see `OutgoingMessage.settle`).
   */
  body: string
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/

/**
 * A capture, checked. `name` is the table's unless it is given: one table may have several captures.
 *
 * @throws CAPTURE_NAME_INVALID
 */
export function defineCapture({ table, name = table, ...rest }: Omit<Capture, "name"> & { name?: string }): Capture {
  for (const text of [table, name]) if (!NAME.test(text)) throw messagingErrors.CAPTURE_NAME_INVALID({ name: text })
  return { table, name, ...rest }
}

/** What the names of all triggers of captures begin with. */
export const CAPTURE_FAMILY = "apparel_capture_"

export const triggerName = ({ name }: Pick<Capture, "name">): string => `${CAPTURE_FAMILY}${name}`
