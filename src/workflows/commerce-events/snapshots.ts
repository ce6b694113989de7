import { snapshots, type Snapshot } from "../../modules/messaging"
import { customerUpdated } from "./messages/customer-updated"
import { orderUpdated } from "./messages/order-updated"
import { productUpdated } from "./messages/product-updated"

/**
 * Orders as `order_updated`, which has all that a warehouse needs. `order_created` is a fact: who has heard one live would
 * have that order twice. A canceled order says so by its status; one that never was an order, since its checkout never
 * settled, is left out.
 */
const orders: Snapshot = {
  name: "orders",
  message: orderUpdated,
  rows: `select o.id as key, o.id as aggregate_id, o.created_at as made_at, '{"changed": []}'::jsonb as facts from "order" o
    where o.deleted_at is null and not o.is_draft_order and not exists (
      select 1 from apparel_repair r where r.kind = 'order_abandoned' and r.subject = o.id)`,
}

const products: Snapshot = {
  name: "products",
  message: productUpdated,
  rows: `select id as key, id as aggregate_id, null::timestamptz as made_at, '{"is_deleted": false}'::jsonb as facts
    from product where deleted_at is null`,
}

/** However old: an order of today may be that of an old customer. */
const customers: Snapshot = {
  name: "customers",
  message: customerUpdated,
  rows: `select id as key, id as aggregate_id, null::timestamptz as made_at, '{}'::jsonb as facts
    from customer where deleted_at is null`,
}

snapshots.register(orders, products, customers)
