import { z } from "@medusajs/framework/zod"
import { aggregateIds, apparel, bodiesOf, defineCapture, defineOutgoing, type MessageData } from "medusa-plugin-apparel"

/**
 * The trigger: a new entry is written to the outbox in the transaction that makes it.
 *
 * `false` says that it may still be undone: who cancels at once earns nothing. `settle` below decides.
 */
const loyaltyEntry = defineCapture({
  table: "loyalty_entry",
  on: "insert",
  body: `
    perform apparel_emit('loyalty_points_earned', 'loyalty_entry', new.id, new.order_id, '{}', false);
    return null;`,
})

/** The message: what integrators and your own consumers get, and read about in the shop's AsyncAPI document. */
const pointsEarned = defineOutgoing({
  name: "loyalty_points_earned",
  version: 1,
  kind: "event",
  routingKey: "loyalty-points.earned.v1",
  summary: "A customer earned points with an order that was not canceled at once.",
  aggregate: "loyalty_entry",
  carries: "fact",
  source: "a row of `loyalty_entry`, `settleAfterSeconds` later",
  data: z.object({
    entry_id: z.string(),
    order_id: z.string(),
    customer_id: z.string(),
    points: z.number().int(),
    earned_at: z.iso.datetime(),
  }),
  example: {
    entry_id: "loyal_01JD0000000000000000000001",
    order_id: "order_01JD0000000000000000000001",
    customer_id: "cus_01JD0000000000000000000001",
    points: 47,
    earned_at: "2026-11-24T09:30:00.000Z",
  },
  availability: "available",

  /** Makes the bodies of many facts with one statement. An entry that is gone gets none, and nothing is sent. */
  async compose(facts, sql) {
    const rows = await sql<EntryRow>(
      `select id as entry_id, order_id, customer_id, points, created_at from loyalty_entry
       where id = any($1) and deleted_at is null`,
      [aggregateIds(facts)]
    )
    const entries = new Map(rows.map((row) => [row.entry_id, row]))
    return bodiesOf(facts, ({ aggregateId }) => {
      const entry = entries.get(aggregateId)
      if (!entry) return undefined
      const { created_at, ...rest } = entry
      return { ...rest, earned_at: created_at.toISOString() }
    })
  },

  /** Asked several times a second while entries wait: forgets those of canceled orders, sends the others after a minute. */
  async settle(sql, { settleAfterSeconds }) {
    await sql(
      `delete from apparel_outbox fact using loyalty_entry entry join "order" o on o.id = entry.order_id
       where not fact.is_ready and fact.name = 'loyalty_points_earned' and entry.id = fact.aggregate_id
         and (o.canceled_at is not null or o.deleted_at is not null)`
    )
    const ready = await sql(
      `update apparel_outbox fact set is_ready = true
       where not fact.is_ready and fact.name = 'loyalty_points_earned'
         and fact.occurred_at < now() - make_interval(secs => $1)
       returning fact.id`,
      [settleAfterSeconds]
    )
    return ready.length
  },
})

type EntryRow = { entry_id: string; order_id: string; customer_id: string; points: number; created_at: Date }

apparel.captures.register(loyaltyEntry)
apparel.messages.register(pointsEarned)

export type PointsEarned = MessageData<typeof pointsEarned>
