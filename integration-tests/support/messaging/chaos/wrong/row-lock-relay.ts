import { setTimeout as delay } from "node:timers/promises"
import { Pool, type PoolClient } from "pg"
import { publicationOf, type MessageRow } from "../../../../../src/modules/messaging/envelope"
import { chaosMessage } from "../chaos-message"
import type { Transport } from "../../../../../src/modules/messaging/transports/transport"
import type { WrongRelay } from "./wrong-relay"

const BATCH_SIZE = 5

/**
 * Deliberately wrong: locks events and not partitions, so that two publishers take neighbors of one stream and race to the broker.
 * Loses nothing, and breaks the order without any fault.
 */
export function startRowLockRelay(url: string, transports: Transport[]): WrongRelay {
  const pool = new Pool({ connectionString: url, max: transports.length })
  let isStopped = false
  const publisher = async (transport: Transport) => {
    while (!isStopped) if ((await inTransaction(pool, (client) => batch(client, transport))) === 0) await delay(5)
  }
  const publishers = Promise.all(transports.map(publisher))
  return {
    async stop() {
      isStopped = true
      await publishers
      await pool.end()
    },
  }
}

async function batch(client: PoolClient, transport: Transport): Promise<number> {
  const { rows } = await client.query<MessageRow>(
    "select *, id as sequence, data::text as body from apparel_outbox where is_ready order by id limit $1 for update skip locked",
    [BATCH_SIZE]
  )
  await transport.publish(
    rows.map((row) => publicationOf(row, chaosMessage, "/apparel")),
    () => Promise.resolve([])
  )
  await client.query("delete from apparel_outbox where id = any($1::bigint[])", [rows.map(({ id }) => id)])
  return rows.length
}

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<number>): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    const count = await work(client)
    await client.query("commit")
    return count
  } finally {
    client.release()
  }
}
