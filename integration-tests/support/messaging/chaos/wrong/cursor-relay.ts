import { setTimeout as delay } from "node:timers/promises"
import { Pool } from "pg"
import { chaosMessage } from "../chaos-message"
import { publicationOf, type MessageRow } from "../../../../../src/modules/messaging/envelope"
import type { Transport } from "../../../../../src/modules/messaging/transports/transport"
import type { WrongRelay } from "./wrong-relay"

const BATCH_SIZE = 100

/**
 * Deliberately wrong: remembers how far it came and reads on from there. Ids become visible out of order, so that whatever
 * commits behind the cursor is never read: lost without any fault.
 */
export function startCursorRelay(url: string, transport: Transport): WrongRelay {
  const pool = new Pool({ connectionString: url, max: 1 })
  let isStopped = false
  const run = async () => {
    let cursor = "0"
    while (!isStopped) {
      const { rows } = await pool.query<MessageRow>(
        "select *, id as sequence, data::text as body from apparel_outbox where is_ready and id > $1 order by id limit $2",
        [cursor, BATCH_SIZE]
      )
      await transport.publish(
        rows.map((row) => publicationOf(row, chaosMessage, "/apparel")),
        () => Promise.resolve([])
      )
      cursor = rows.at(-1)?.id ?? cursor
      if (rows.length === 0) await delay(5)
    }
  }
  const ended = run()
  return {
    async stop() {
      isStopped = true
      await ended
      await pool.end()
    },
  }
}
