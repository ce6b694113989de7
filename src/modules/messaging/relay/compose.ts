import { outgoingMessage } from "../contract/registry"
import { shorten } from "../contract/shorten"
import { cloudEventType } from "../envelope"
import { messagingErrors } from "../errors"
import type { Fact, OutgoingMessage } from "../contract/define-message"
import type { Sql } from "../../../shared/database"
import { isDatabaseAway } from "../../../shared/database-failure"
import type { OutboxRow } from "./outbox-row"
import type { Obstacle } from "./park"

/** What is to be done with rows that have no body yet. */
export type Composition = {
  /** JSON texts by `OutboxRow.id`. */
  bodies: Map<string, string>
  /** Superseded by a newer row of the same aggregate, or about something that is gone. */
  dropped: string[]
  obstacles: Obstacle[]
}

/** Whether the body of `row` must still be made; types without a composer send their facts. */
export const needsBody = (row: OutboxRow): boolean => !row.has_data && outgoingMessage(row)?.compose !== undefined

/**
 * Makes the bodies of `rows` with `read`, a connection other than the relay's transaction: a statement that fails
 * must not end that. Bodies above `maxBodyBytes` lose the ends of the lists that may be shortened. A type whose composer fails is tried row by row, so that one bad row parks its own stream only.
 */
export async function compose(rows: OutboxRow[], read: Sql, maxBodyBytes: number): Promise<Composition> {
  const composition: Composition = { bodies: new Map(), dropped: [], obstacles: [] }
  for (const all of groupByType(rows)) {
    const message = all[0] && outgoingMessage(all[0])
    if (!message?.compose) continue
    const newest = message.coalesce ? newestOfEach(all) : all
    composition.dropped.push(...all.filter((row) => !newest.includes(row)).map(({ id }) => id))
    await composeType({ message, rows: newest, read, maxBodyBytes, composition })
  }
  return composition
}

type Work = { message: OutgoingMessage; rows: OutboxRow[]; read: Sql; maxBodyBytes: number; composition: Composition }

async function composeType(work: Work): Promise<void> {
  const { message, rows, composition } = work
  try {
    const texts = await makeTexts(work)
    for (const { id } of rows) {
      const text = texts.get(id)
      if (text === undefined) composition.dropped.push(id)
      else composition.bodies.set(id, text)
    }
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    const [only, ...others] = rows
    if (only && others.length === 0) {
      const reason = `The body of ${message.name} cannot be made: ${nameFault(error)}`
      composition.obstacles.push({ row: only, code: "COMPOSE_FAILED", reason })
      return
    }
    for (const row of rows) await composeType({ ...work, rows: [row] })
  }
}

/** Bodies as JSON by the id of their row. @throws whatever the composer throws, or what it made throws while it is read. */
async function makeTexts({ message, rows, read, maxBodyBytes }: Work): Promise<Map<string, string>> {
  const bodies = await message.compose?.(rows.map(factOf), read)
  const texts = new Map<string, string>()
  for (const { id } of rows) {
    const body = bodies?.get(id)
    if (body === undefined) continue
    const text = textOf(body, message.mayShorten, maxBodyBytes)
    if (text === undefined || UNSTORABLE.test(text)) throw messagingErrors.BODY_NOT_STORABLE({ name: message.name })
    texts.set(id, text)
  }
  return texts
}

/** The body as JSON; undefined for what has none, as a function. */
function textOf(body: unknown, lists: readonly string[] | undefined, maxBodyBytes: number): string | undefined {
  const text = JSON.stringify(body) as string | undefined
  // PostgreSQL makes no more than four bytes of a character: most bodies are far from the limit, and never measured.
  if (!lists || !text || typeof body !== "object" || !body || text.length * 4 <= maxBodyBytes) return text
  return JSON.stringify(shorten(body, lists, maxBodyBytes))
}

/** What JSON can escape and `jsonb` cannot hold: the character 0, and half of a surrogate pair. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** Names the fault without its text, which may hold addresses; also what has no name to speak of. */
function nameFault(error: unknown): string {
  try {
    if (error instanceof Error && /^\w{1,80}$/.test(error.name)) return error.name
  } catch {
    // Even reading the name of what others throw may throw.
  }
  return "unknown fault"
}

const factOf = (row: OutboxRow): Fact => ({
  id: row.id,
  aggregateId: row.aggregate_id,
  orderingKey: row.ordering_key,
  facts: JSON.parse(row.body) as Fact["facts"], // written by our triggers
  occurredAt: row.occurred_at,
})

function groupByType(rows: OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) groups.set(cloudEventType(row), [...(groups.get(cloudEventType(row)) ?? []), row])
  return [...groups.values()]
}

function newestOfEach(rows: OutboxRow[]): OutboxRow[] {
  return [...new Map(rows.map((row) => [row.aggregate_id, row])).values()]
}
