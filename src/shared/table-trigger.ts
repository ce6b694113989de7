import { createHash } from "node:crypto"

/** A trigger of ours on a table of the engine. In `body` and `prelude`, `SCHEMA.` stands for the schema of the shop. */
export type TableTrigger = {
  table: string
  /** Also the name of its function. */
  name: string
  /** What fires it, such as `insert or update of status`. */
  on: string
  /** PL/pgSQL, run after each changed row in its transaction: an error here would undo a merchant's change. */
  body: string
}

export type TriggerSet = {
  triggers: readonly TableTrigger[]
  /** What the names of all of them begin with, of every release; nobody else's do. */
  family: string
  /** A table of ours that the triggers write to: without it they would fail every change, so none is installed. */
  needs: string
  /** A function that the triggers call, the types of its arguments as in `name(text, boolean)`, and the statement that makes it. */
  prelude?: { name: string; signature: string; statement: string }
}

/** A trigger with the text that tells its version, as `comment on trigger` keeps it. */
export type VersionedTrigger = TableTrigger & { version: string }

/** The triggers of `set` with their versions: each changes with its text, so that a new release replaces the old one. */
export function versionTriggers({ triggers, prelude }: TriggerSet): VersionedTrigger[] {
  return triggers.map((trigger) => {
    const text = JSON.stringify([prelude?.statement ?? "", trigger.on, trigger.body])
    return { ...trigger, version: createHash("sha256").update(text).digest("hex").slice(0, 16) }
  })
}
