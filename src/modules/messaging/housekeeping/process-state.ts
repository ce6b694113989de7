import type { AdminIntegratorQueue } from "../../../types/http/messaging"
import { hostname } from "node:os"
import type { Sql } from "../../../shared/database"
import type { Transport, TransportState } from "../transports/transport"

/** What a worker says of itself every few seconds, for staff and the doctor. */
export type ProcessState = {
  mode: "shared" | "worker"
  transport: { kind: Transport["kind"]; status: TransportState["status"]; since: string; detail?: string }
  consumers: string[]
  published_per_minute: number
  /** Messages waiting in the queues of this process's consumers, by queue. */
  queues: Record<string, number>
  integrators: AdminIntegratorQueue[]
}

const KEY = `process:${hostname()}:${process.pid}`

const MINUTE_MS = 60_000

/** Collects and writes the state of this process. */
export class ProcessReport {
  /** Full names of the queues that this process consumes. */
  consumers: string[] = []
  private batches: { at: number; messages: number }[] = []

  constructor(
    private readonly about: {
      mode: ProcessState["mode"]
      transport: Transport
      /** (Default: there are none) */
      integrators?: () => Promise<AdminIntegratorQueue[]>
    }
  ) {}

  published(messages: number): void {
    this.batches.push({ at: Date.now(), messages })
  }

  /** Writes the state; entries of processes that said nothing for a day are removed. */
  async write(sql: Sql): Promise<void> {
    const { mode, transport } = this.about
    const { status, since, detail } = transport.state()
    this.batches = this.batches.filter(({ at }) => at > Date.now() - MINUTE_MS)
    const state: ProcessState = {
      mode,
      transport: { kind: transport.kind, status, since: since.toISOString(), ...(detail ? { detail } : {}) },
      consumers: this.consumers,
      published_per_minute: this.batches.reduce((sum, { messages }) => sum + messages, 0),
      queues: status === "connected" ? await this.depths() : {},
      integrators: status === "connected" ? await this.integrators() : [],
    }
    await sql(
      `insert into apparel_messaging_state (key, value, updated_at) values ($1, $2, now())
       on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
      [KEY, JSON.stringify(state)]
    )
    await sql(`delete from apparel_messaging_state where key like 'process:%' and updated_at < now() - interval '1 day'`)
  }

  private async integrators(): Promise<AdminIntegratorQueue[]> {
    return (await this.about.integrators?.().catch(() => [])) ?? [] // the connection's owner hears of its end
  }

  private async depths(): Promise<Record<string, number>> {
    const depths: Record<string, number> = {}
    for (const queue of this.consumers) {
      const depth = await this.about.transport.depth(queue).catch(() => undefined)
      if (depth !== undefined) depths[queue] = depth
    }
    return depths
  }
}

/** Removes this process's state when it ends in order. */
export async function removeProcess(sql: Sql): Promise<void> {
  await sql(`delete from apparel_messaging_state where key = $1`, [KEY])
}
