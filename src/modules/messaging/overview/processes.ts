import { z } from "@medusajs/framework/zod"
import type { AdminIntegratorQueue, AdminMessagingProcess } from "../../../types/http/messaging"
import type { Sql } from "../../../shared/database"

/** What a worker writes under the key `process:<id>`, at least every 10 seconds. */
const processState = z.object({
  mode: z.enum(["shared", "worker"]),
  transport: z.object({
    kind: z.enum(["rabbitmq", "postgres"]),
    status: z.enum(["connected", "connecting", "blocked", "stopped"]),
    since: z.string(),
    detail: z.string().nullish(),
  }),
  consumers: z.array(z.string()).default([]),
  published_per_minute: z.number().default(0),
  queues: z.record(z.string(), z.number()).default({}),
  integrators: z
    .array(
      z.object({
        integrator: z.string(),
        queue: z.string(),
        depth: z.number().nullable(),
        dead_letters: z.number(),
        oldest_seconds: z.number().nullable(),
      })
    )
    .default([]),
})

export type Reported = {
  processes: AdminMessagingProcess[]
  queues: { name: string; depth: number }[]
  integrators: AdminIntegratorQueue[]
}

/**
 * The workers that reported in the last 30 seconds, and the depths of the queues they know, by name. What cannot be
 * read, such as the report of a worker of another version, is left out.
 */
export async function readProcesses(sql: Sql): Promise<Reported> {
  const rows = await sql<{ id: string; value: unknown; updated_at: Date }>(
    `select substr(key, 9) as id, value, updated_at from apparel_messaging_state
      where key like 'process:%' and updated_at > now() - interval '30 seconds' order by updated_at, key`
  )
  const processes: AdminMessagingProcess[] = []
  const depths = new Map<string, number>()
  const integratorQueues = new Map<string, AdminIntegratorQueue>()
  for (const { id, value, updated_at } of rows) {
    const { success, data } = processState.safeParse(value)
    if (!success) continue
    const { queues, integrators, transport, ...state } = data
    const detail = transport.detail ?? null
    processes.push({ id, ...state, transport: { ...transport, detail }, seen_at: updated_at.toISOString() })
    for (const [name, depth] of Object.entries(queues)) depths.set(name, depth)
    for (const found of integrators) integratorQueues.set(found.queue, found)
  }
  const queues = [...depths].map(([name, depth]) => ({ name, depth })).sort((a, b) => a.name.localeCompare(b.name))
  return { processes, queues, integrators: [...integratorQueues.values()] }
}
