import { triggerName, type CapturedTable } from "../captured-table"
import { customer } from "./customer"
import { email } from "./email"
import { fulfillment, orderFulfillment } from "./fulfillment"
import { inventoryLevel } from "./inventory-level"
import { order } from "./order"
import { capture, payment, refund } from "./payment"
import { product, productVariant } from "./product"
import { orderChange, returns } from "./return"
import { sizeChart } from "./size-chart"

export const tables: readonly CapturedTable[] = [
  order,
  payment,
  capture,
  refund,
  orderFulfillment,
  fulfillment,
  returns,
  orderChange,
  customer,
  inventoryLevel,
  product,
  productVariant,
  email,
  sizeChart,
]

/** What must stand in the database for facts to be captured; the doctor compares. */
export const capturedTables: readonly { table: string; trigger: string; function: string }[] = tables.map((entry) => ({
  table: entry.table,
  trigger: triggerName(entry),
  function: triggerName(entry),
}))
