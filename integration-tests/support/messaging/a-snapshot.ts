import { installCapture } from "../../../src/modules/messaging/capture/install"
import { messagingOptions, type MessagingOptions } from "../../../src/modules/messaging/options"
import { carryOutReplays } from "../../../src/modules/messaging/replays/carry-out-replays"
import { Replays } from "../../../src/modules/messaging/replays/replays"
import type { Transport } from "../../../src/modules/messaging/transports/transport"
import type { AdminReplay } from "../../../src/types/http/messaging"
import { eventually } from "../eventually"
import { aMessagingDatabase, type MessagingDatabase } from "./messaging-database"

/** Everything that slices can tell of. */
export const EVERYTHING = ["orders", "products", "customers", "stock", "size_charts"]

export type SnapshotShop = Awaited<ReturnType<typeof aSnapshotShop>>

/** A seeded shop with its triggers, whose snapshots the test carries out page by page. Any queue is an integrator's. */
export async function aSnapshotShop(given: Partial<MessagingOptions> = {}) {
  const shop: MessagingDatabase = await aMessagingDatabase()
  await installCapture(shop.database)
  const { database } = shop
  const options = { ...messagingOptions.parse({ source: "/shop" }), ...given }
  const anyQueue = { assertExists: async () => undefined, assertIsIntegrators: async () => undefined }
  const replays = new Replays({ database, options, queues: anyQueue })
  const newest = async (): Promise<AdminReplay | undefined> => (await replays.list())[0]

  /** Sends the next page, as if a second had passed since the last one. */
  async function carryOut(transport: Pick<Transport, "send">, limit?: number): Promise<number> {
    await shop.query("update apparel_replay set advanced_at = advanced_at - interval '1 second'")
    return carryOutReplays({ database, transport, options, limit })
  }

  return {
    ...shop,
    options,
    replays,
    newest,
    carryOut,
    /** Nothing waits that the seed or a test before did. */
    clear: () =>
      shop.query("truncate apparel_outbox, apparel_log, apparel_dead_letter, apparel_replay, apparel_snapshot_message"),
    request: (queue: string, of: string[] = EVERYTHING, since?: Date) =>
      replays.requestSnapshot({ queue, of, since, by: "user_1" }),
    /** Carries out the newest snapshot until it has ended. */
    finish: (transport: Pick<Transport, "send">, limit?: number): Promise<AdminReplay> =>
      eventually(async () => {
        await carryOut(transport, limit)
        const snapshot = await newest()
        return snapshot?.finished_at ? snapshot : undefined
      }, 60_000),
  }
}
