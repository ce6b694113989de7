import { outgoingMessage } from "../contract/registry"
import type { Bodies, Fact, OutgoingMessage } from "../contract/define-message"
import type { Sql } from "../../../shared/database"
import type { OutboxRow } from "./outbox-row"
import type { Obstacle } from "./park"

/** What is to be done with rows that have no body yet. */
export type Composition = {
  bodies: Map<string, unknown>
  /** Superseded by a newer row of the same aggregate, or about something that is gone. */
  dropped: string[]
  obstacles: Obstacle[]
}

/** Whether the body of `row` must still be made; types without a composer send their facts. */
export const needsBody = (row: OutboxRow): boolean => !row.has_data && outgoingMessage(row.name)?.compose !== undefined

/**
 * Makes the bodies of `rows` with `read`, a connection other than the relay's transaction: a statement that fails
 * must not end that. A type whose composer fails is tried row by row, so that one bad row parks its own stream only.
 */
export async function compose(rows: OutboxRow[], read: Sql): Promise<Composition> {
  const composition: Composition = { bodies: new Map(), dropped: [], obstacles: [] }
  for (const [name, all] of groupByName(rows)) {
    const message = outgoingMessage(name)
    if (!message?.compose) continue
    const newest = message.coalesce ? newestOfEach(all) : all
    composition.dropped.push(...all.filter((row) => !newest.includes(row)).map(({ id }) => id))
    await composeType({ message, rows: newest, read, composition })
  }
  return composition
}

type Work = { message: OutgoingMessage; rows: OutboxRow[]; read: Sql; composition: Composition }

async function composeType({ message, rows, read, composition }: Work): Promise<void> {
  let bodies: Bodies<unknown>
  try {
    bodies = (await message.compose?.(rows.map(factOf), read)) ?? new Map<string, unknown>()
  } catch (error) {
    if (isConnectionLost(error)) throw error
    const [only, ...others] = rows
    if (only && others.length === 0) {
      const reason = `The body of ${message.name} cannot be made: ${error instanceof Error ? error.name : "unknown fault"}`
      composition.obstacles.push({ row: only, code: "COMPOSE_FAILED", reason })
      return
    }
    for (const row of rows) await composeType({ message, rows: [row], read, composition })
    return
  }
  for (const { id } of rows) {
    const body = bodies.get(id)
    if (body === undefined) composition.dropped.push(id)
    else composition.bodies.set(id, body)
  }
}

/** Codes of class 08 and 57, and errors of the socket: the database is away, the row is not to blame. */
function isConnectionLost(error: unknown): boolean {
  const { code } = error as { code?: string } // drivers put a code on their errors; undefined otherwise
  return code === undefined ? String(error).includes("onnection") : /^(08|57|53|ECONN|EPIPE|ETIMEDOUT)/.test(code)
}

const factOf = (row: OutboxRow): Fact => ({
  id: row.id,
  aggregateId: row.aggregate_id,
  orderingKey: row.ordering_key,
  facts: JSON.parse(row.body) as Fact["facts"], // written by our triggers
  occurredAt: row.occurred_at,
})

function groupByName(rows: OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) groups.set(row.name, [...(groups.get(row.name) ?? []), row])
  return groups
}

function newestOfEach(rows: OutboxRow[]): OutboxRow[] {
  return [...new Map(rows.map((row) => [row.aggregate_id, row])).values()]
}
