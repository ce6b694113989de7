import { hostname } from "node:os"
import type { Sql } from "../database"
import type { TransportState } from "../transports/transport"

/** What a worker says of itself every few seconds, for staff and the doctor. */
export type ProcessState = {
  mode: "shared" | "worker"
  transport: { kind: "rabbitmq" | "postgres"; status: TransportState["status"]; since: string; detail?: string }
  consumers: string[]
  published_per_minute: number
  /** Messages waiting in the queues of this process's consumers, by queue. */
  queues: Record<string, number>
}

const KEY = `process:${hostname()}:${process.pid}`

/** Keeps this process's state; entries of processes that said nothing for a day are removed. */
export async function reportProcess(sql: Sql, state: ProcessState): Promise<void> {
  await sql(
    `insert into apparel_messaging_state (key, value, updated_at) values ($1, $2, now())
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [KEY, JSON.stringify(state)]
  )
  await sql(`delete from apparel_messaging_state where key like 'process:%' and updated_at < now() - interval '1 day'`)
}

/** Removes this process's state when it ends in order. */
export async function removeProcess(sql: Sql): Promise<void> {
  await sql(`delete from apparel_messaging_state where key = $1`, [KEY])
}
