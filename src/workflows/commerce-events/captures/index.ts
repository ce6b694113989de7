import { captures } from "../../../modules/messaging"
import { customer } from "./customer"
import { fulfillment, orderFulfillment } from "./fulfillment"
import { order } from "./order"
import { orderAddress } from "./order-address"
import { orderChange } from "./order-change"
import { capture, payment, refund } from "./payment"
import { product, productOption, productOptionValue, productVariant } from "./product"
import { returns } from "./return"

captures.register(
  order,
  orderAddress,
  payment,
  capture,
  refund,
  orderFulfillment,
  fulfillment,
  returns,
  orderChange,
  customer,
  product,
  productVariant,
  productOption,
  productOptionValue
)
