import { captures } from "../../../modules/messaging"
import { customer } from "./customer"
import { fulfillment, orderFulfillment } from "./fulfillment"
import { order } from "./order"
import { capture, payment, refund } from "./payment"
import { product, productVariant } from "./product"
import { orderChange, returns } from "./return"

captures.register(
  order,
  payment,
  capture,
  refund,
  orderFulfillment,
  fulfillment,
  returns,
  orderChange,
  customer,
  product,
  productVariant
)
