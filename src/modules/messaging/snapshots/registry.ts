import type { OutgoingMessage } from "../contract/define-message"
import { messagingErrors } from "../errors"

/** One kind of rows that a snapshot can tell of, each as one message that says how it stands now. */
export type Snapshot = {
  /** How staff and the API choose it: plural, snake_case, at most 40 characters, such as `orders`. */
  name: string
  /** Tells of one row. It carries a state, so that the newest wins whatever overtakes what; a composer reads what it says. */
  message: OutgoingMessage
  /**
   * A `select` without parameters of the rows that belong to it, what is gone left out. It is wrapped, so it sorts nothing.
   *
   *   key          | text, unique, an indexed column: by it the rows are paged
   *   aggregate_id | what is told of, also the ordering key of everything that is told of it
   *   made_at      | what `since` is compared with; null where age says nothing, so that all are told
   *   facts        | jsonb, as its trigger would write it of the row
   */
  rows: string
}

const registered = new Map<string, Snapshot>()

const NAME = /^[a-z][a-z0-9_]{0,39}$/

/** Where slices, hosts and other plugins say what an integrator who starts late can be told of, while their files load. */
export const snapshots = {
  /**
   * Registering a name again replaces it, as a reload of a file does.
   *
   * @throws SNAPSHOT_NAME_INVALID, or SNAPSHOT_OF_FACTS when the message carries no state.
   */
  register(...added: readonly Snapshot[]): void {
    for (const snapshot of added) {
      const { name, message } = snapshot
      if (!NAME.test(name)) throw messagingErrors.SNAPSHOT_NAME_INVALID({ name })
      if (message.carries !== "state") throw messagingErrors.SNAPSHOT_OF_FACTS({ name, message: message.name })
      registered.set(name, snapshot)
    }
  },
}

export const findSnapshot = (name: string): Snapshot | undefined => registered.get(name)

/** In alphabetical order. */
export const snapshotNames = (): string[] => [...registered.keys()].sort()
