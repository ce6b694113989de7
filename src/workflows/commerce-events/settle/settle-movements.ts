import type { Sql } from "../../../shared/database"

type Movement = {
  name: "payment_success" | "payment_refunded"
  table: "capture" | "refund"
  total: "captured_amount" | "refunded_amount"
}

/**
 * Makes captures ready once the provider is known to have carried them out, and drops those it refused.
 *
 * Core inserts the row before it calls the provider and deletes it on a refusal. Carried out is what has a transaction
 * on its order, or belongs to a fully captured payment, or is counted in its collection's total.
 *
 * @returns how many became ready.
 */
export const settleCaptures = (sql: Sql): Promise<number> =>
  settleMovements(sql, { name: "payment_success", table: "capture", total: "captured_amount" })

/** The same for refunds. */
export const settleRefunds = (sql: Sql): Promise<number> =>
  settleMovements(sql, { name: "payment_refunded", table: "refund", total: "refunded_amount" })

async function settleMovements(sql: Sql, movement: Movement): Promise<number> {
  await sql(dropRefused(movement))
  return (await sql(settle(movement))).length
}

// Names of tables and columns come from the two above, never from outside.
const settle = ({ name, table, total }: Movement) => `
  update apparel_outbox c set is_ready = true
  from "${table}" m join payment p on p.id = m.payment_id
  join payment_collection pc on pc.id = p.payment_collection_id
  where not c.is_ready and c.name = '${name}' and c.last_error is null
    and m.id = c.facts->>'${table}_id' and m.deleted_at is null
    and (${table === "capture" ? "p.captured_at is not null or" : ""}
      exists (select 1 from order_transaction t
        where t.reference = '${table}' and t.reference_id = m.id and t.deleted_at is null)
      or pc.${total} >= (select sum(a.amount) from "${table}" a join payment q on q.id = a.payment_id
        where q.payment_collection_id = pc.id and a.deleted_at is null))
  returning c.id`

const dropRefused = ({ name, table }: Movement) => `
  delete from apparel_outbox c
  where not c.is_ready and c.name = '${name}'
    and not exists (select 1 from "${table}" m where m.id = c.facts->>'${table}_id' and m.deleted_at is null)`
