import type { Requests } from "./requests"

/** An order's payments: its newest one that is not canceled. */
export const paymentWork = ({ admin, last, idOf }: Requests) => {
  const paymentOf = (orderId: string) =>
    idOf(
      `select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
       where l.order_id = $1 and l.deleted_at is null and p.canceled_at is null order by p.created_at desc limit 1`,
      [orderId]
    )
  const unpaidOf = (orderId: string) =>
    idOf(
      `select c.id from payment_collection c join order_payment_collection l on l.payment_collection_id = c.id
       where l.order_id = $1 and l.deleted_at is null and c.status = 'not_paid' and c.deleted_at is null limit 1`,
      [orderId]
    )
  return {
    /** All of it without an amount. */
    capture: async (orderId: string, amount?: number) =>
      last(`payments/${await paymentOf(orderId)}/capture`, amount === undefined ? {} : { amount }),
    refund: async (orderId: string, amount?: number) =>
      last(`payments/${await paymentOf(orderId)}/refund`, amount === undefined ? {} : { amount }),
    /** What an edit made the customer owe, as paid by other means. */
    markAsPaid: async (orderId: string) =>
      last(`payment-collections/${await unpaidOf(orderId)}/mark-as-paid`, { order_id: orderId }),
    async owe(orderId: string, amount: number) {
      await admin("payment-collections", { order_id: orderId, amount })
    },
  }
}
