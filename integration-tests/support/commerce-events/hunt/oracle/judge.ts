import type { TestDatabase } from "../../../database"
import { STALE } from "./states"
import { TAKEN_BACK, TOLD_ID, TRUE_FACTS } from "./true-facts"

/** What was told wrongly, each as `message id`: what never happened, what nobody heard of, too often, and not to the end. */
export type HuntVerdict = { ghosts: string[]; lost: string[]; doubled: string[]; stale: string[] }

/** Staff were asked about `t`: neither told nor forgotten. */
const IS_ASKED = `exists (select 1 from apparel_dead_letter d join apparel_outbox parked on parked.id = d.outbox_id
  where d.direction = 'outgoing' and d.reason_code in ('WORKFLOW_INTERRUPTED', 'PROVIDER_UNCONFIRMED')
    and parked.aggregate_id = t.aggregate)`

const TOLD = `told as (select l.name, ${TOLD_ID} as id, count(*) as times, bool_or(${TAKEN_BACK}) as is_taken_back
  from apparel_log l where l.name in (select distinct name from true_facts union select unnest($2::text[]))
    and l.published_at >= $1
  group by 1, 2)`
const TRUE = `facts as (select name, id, min(aggregate) as aggregate, count(*) as times from true_facts group by 1, 2)`

const compare = (condition: string) => `
  with ${TRUE_FACTS}, ${TOLD}, ${TRUE}
  select coalesce(t.name, l.name) || ' ' || coalesce(t.id, l.id) as fact
  from facts t full join told l on l.name = t.name and l.id = t.id where ${condition}`

/** Everything else that Medusa lets happen and that is told as a fact. */
const FACTS = [
  "order_created",
  "order_canceled",
  "order_completed",
  "fulfillment_created",
  "shipment_created",
  "delivery_created",
  "fulfillment_canceled",
  "return_requested",
  "return_received",
  "return_canceled",
  "exchange_created",
  "claim_created",
  "payment_authorized",
  "payment_canceled",
  "payment_success",
  "payment_refunded",
  "customer_created",
  "customer_deleted",
]

/** A message of which no body could be made, or that could not be published, is lost until somebody looks. */
const PARKED = `select d.name || ' ' || d.ordering_key || ' ' || d.reason_code as fact from apparel_dead_letter d
  where d.direction = 'outgoing' and d.died_at >= $1 and d.reason_code not in ('WORKFLOW_INTERRUPTED', 'PROVIDER_UNCONFIRMED')`

/** Compares what was published since `since` with what the engine's tables say, once nothing waits any more. */
export async function judge(database: TestDatabase, since: Date): Promise<HuntVerdict> {
  const facts = async (sql: string, values: unknown[] = [since, FACTS]) =>
    (await database.query<{ fact: string }>(sql, values)).map(({ fact }) => fact)
  return {
    ghosts: await facts(compare("t.id is null and not l.is_taken_back")),
    lost: [
      ...(await facts(compare(`t.id is not null and t.times > coalesce(l.times, 0) and not ${IS_ASKED}`))),
      ...(await facts(PARKED, [since])),
    ],
    doubled: await facts(compare("l.times > greatest(coalesce(t.times, 1), 1)")),
    stale: await facts(`select name || ' ' || id as fact from (${STALE}) t where not ${IS_ASKED}`, [since]),
  }
}
