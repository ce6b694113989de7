import type { TestDatabase } from "./database"

type Checkout = {
  /** Whether the order came from a cart and was linked to it. */
  isLinked?: boolean
  /** What is to be paid. */
  amount?: number
  /** State of the payment session, where there is one. */
  session?: "pending" | "authorized" | "pending_authorization"
  /** Whether a payment was authorized, and whether it was voided after. */
  payment?: "authorized" | "voided"
  /** State of the engine's execution of the checkout of the same buyer, where there was one. */
  execution?: "not_started" | "done"
  isCanceled?: boolean
  isDraft?: boolean
}

let made = 0

/** Rows that a checkout leaves behind, however far it came; returns the order's id. The capture writes its candidate. */
export async function aCheckout(database: TestDatabase, checkout: Checkout = {}): Promise<string> {
  made += 1
  const query = (sql: string, values: unknown[]) => database.query(sql, values)
  const { isLinked = true, amount = 10, session, payment, execution, isCanceled = false, isDraft = false } = checkout
  const [order, cart, collection, email] = [`order_c${made}`, `cart_c${made}`, `paycol_c${made}`, `c${made}@example.com`]
  await query(`insert into cart (id, currency_code, email) values ($1, 'eur', $2)`, [cart, email])
  if (execution)
    await query(
      `insert into workflow_execution (id, workflow_id, transaction_id, run_id, state, execution, context)
       values ($1::text, 'complete-cart', $1::text, $1::text, $2, '{}', jsonb_build_object('data', jsonb_build_object('payload', jsonb_build_object('id', $3::text))))`,
      [`auto-c${made}`, execution, cart]
    )
  await query(`insert into "order" (id, currency_code, email, is_draft_order) values ($1, 'eur', $2, $3)`, [
    order,
    email,
    isDraft,
  ])
  await query(
    `insert into payment_collection (id, currency_code, amount, raw_amount)
     values ($1, 'eur', $2::numeric, jsonb_build_object('value', $2::text))`,
    [collection, amount]
  )
  if (isLinked) {
    await query(`insert into order_cart (id, order_id, cart_id) values ($1, $1, $2)`, [order, cart])
    await query(`insert into cart_payment_collection (id, cart_id, payment_collection_id) values ($1, $1, $2)`, [
      cart,
      collection,
    ])
  }
  if (session)
    await query(
      `insert into payment_session (id, currency_code, amount, raw_amount, provider_id, payment_collection_id, status)
       values ($1, 'eur', 10, '{}', 'pp_system_default', $2, $3)`,
      [`payses_c${made}`, collection, session]
    )
  if (payment)
    await query(
      `insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id, payment_session_id, canceled_at)
       values ($1, 10, '{}', 'eur', 'pp_system_default', $2, $3, $4)`,
      [`pay_c${made}`, collection, `payses_c${made}`, payment === "voided" ? new Date() : null]
    )
  if (isCanceled) await query(`update "order" set canceled_at = now() where id = $1`, [order])
  return order
}
