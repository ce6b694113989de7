import type { Database, Sql } from "../../../shared/database"
import { withDeadline } from "../../../shared/deadline"
import { messagingErrors } from "../errors"
import { writeDeadLetters } from "./write-dead-letters"
import type { ApplyingConsumer, ReceivedMessage } from "./define-consumer"
import { advance, messageKey, type Placed, remember } from "./inbox"
import { limited } from "./limited"
import type { Refusal } from "./read-delivery"
import type { Delivery } from "../transports/transport"

export type ApplyItem = Placed & { delivery: Delivery }

export type ApplyOutcome = "done" | "duplicate" | "stale" | "dead"

type Applying = { database: Database; consumer: ApplyingConsumer; queue: string; timeoutMs: number }

/**
 * Remembers and applies `items` in one transaction; what the consumer refuses becomes a dead letter in it.
 *
 * A refused message leaves no trace but its dead letter, so that a retry of it is not taken for a repeat: the others are
 * applied again without it, on a savepoint.
 *
 * @throws whatever `apply` throws; nothing happened then.
 */
export async function applyBatch(items: ApplyItem[], applying: Applying): Promise<Map<ApplyItem, ApplyOutcome>> {
  const { database, consumer, queue, timeoutMs } = applying
  const outcomes = new Map<ApplyItem, ApplyOutcome>(items.map((item) => [item, "duplicate"]))
  const refused = new Map<ApplyItem, Refusal>()
  let open = firstOfEach(items)
  await database.transaction(async (sql) => {
    await sql("select set_config('statement_timeout', $1, true)", [String(timeoutMs)])
    for (;;) {
      await sql("savepoint batch")
      const round = await applyOnce(open, consumer, { sql, timeoutMs })
      if (round.refused.size === 0) {
        for (const [item, outcome] of round.outcomes) outcomes.set(item, outcome)
        break
      }
      await sql("rollback to savepoint batch")
      for (const [item, refusal] of round.refused) refused.set(item, refusal)
      open = open.filter((item) => !refused.has(item))
    }
    await writeDeadLetters(
      sql,
      consumer.name,
      queue,
      [...refused].map(([{ delivery }, refusal]) => ({ delivery, refusal }))
    )
  })
  for (const item of refused.keys()) outcomes.set(item, "dead")
  return outcomes
}

type Round = { outcomes: Map<ApplyItem, "done" | "stale">; refused: Map<ApplyItem, Refusal> }

async function applyOnce(
  items: ApplyItem[],
  consumer: ApplyingConsumer,
  { sql, timeoutMs }: { sql: Sql; timeoutMs: number }
): Promise<Round> {
  const fresh = await remember(sql, consumer.name, items)
  const current = await advance(sql, consumer.name, fresh)
  const byMessage = new Map<ReceivedMessage, ApplyItem>(current.map((item) => [item.message, item]))
  const refused: Round["refused"] = new Map()
  const refuse = (message: ReceivedMessage, code: string, reason: string) => {
    const item = byMessage.get(message)
    if (item) refused.set(item, { code, reason })
  }
  if (current.length > 0) {
    const { sql: limitedSql, close } = limited(sql)
    const late = () => messagingErrors.CONSUMER_TIMED_OUT({ name: consumer.name, ms: timeoutMs })
    const apply = () => consumer.apply([...byMessage.keys()], { sql: limitedSql, refuse })
    // A late consumer must not write outside its transaction: its connection is closed to it.
    await withDeadline({ ms: timeoutMs, late }, apply).finally(close)
  }
  return { refused, outcomes: new Map(fresh.map((item) => [item, byMessage.has(item.message) ? "done" : "stale"])) }
}

function firstOfEach(items: ApplyItem[]): ApplyItem[] {
  const first = new Map<string, ApplyItem>()
  for (const item of items) if (!first.has(messageKey(item.message))) first.set(messageKey(item.message), item)
  return [...first.values()]
}
