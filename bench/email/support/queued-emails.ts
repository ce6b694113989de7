import { eventually } from "../../../integration-tests/support/eventually"
import type { TestDatabase } from "../../../integration-tests/support/database"
import { orderConfirmation } from "../../../src/modules/email/templates/order-confirmation"

/** Longest wait for a round's emails, in milliseconds. */
const LONGEST_MS = 180_000

const INSERT = `
  insert into apparel_email (id, template, recipient, locale, data, idempotency_key, source)
  select 'apemail_' || $1 || lpad(n::text, 6, '0'), 'order-confirmation', 'bench-' || $1 || '-' || n || '@example.com', 'en-GB',
    $3::jsonb, 'bench:' || $1 || ':' || n, 'shop'
  from generate_series(1, $2::int) n`

/** Writes `count` order confirmations down in one statement; the trigger asks the sender for each. Returns when it began. */
export async function queueConfirmations(database: TestDatabase, round: string, count: number): Promise<Date> {
  const [begun] = await database.query<{ at: Date }>("select clock_timestamp() as at")
  await database.query(INSERT, [round, count, JSON.stringify(orderConfirmation.example)])
  if (!begun) throw new Error("The database told no time")
  return begun.at
}

/** Waits until all of `round` have ended and returns when the last was sent. @throws Error when one was not, or took two tries. */
export async function lastSent(database: TestDatabase, round: string): Promise<Date> {
  const ofRound = `from apparel_email where id like 'apemail_' || $1 || '%'`
  await eventually(async () => {
    const waiting = await database.query(`select 1 ${ofRound} and status in ('queued', 'sending') limit 1`, [round])
    return waiting.length === 0 ? true : undefined
  }, LONGEST_MS)
  const [row] = await database.query<{ at: Date; troubled: number }>(
    `select max(sent_at) as at, (count(*) filter (where status <> 'sent' or attempts > 1))::int as troubled ${ofRound}`,
    [round]
  )
  if (!row || row.troubled > 0) throw new Error(`${row?.troubled ?? "All"} emails were not sent at the first attempt`)
  return row.at
}
