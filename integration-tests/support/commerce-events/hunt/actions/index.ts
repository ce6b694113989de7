import type { Action } from "../action"
import { catalogActions } from "./catalog-actions"
import { customerActions } from "./customer-actions"
import { orderActions } from "./order-actions"
import { parcelActions } from "./parcel-actions"
import { paymentActions } from "./payment-actions"
import { returnActions } from "./return-actions"
import { shopperActions } from "./shopper-actions"

/** Everything that staff and shoppers do in a hunt. */
export const ACTIONS: Action[] = [
  ...orderActions,
  ...parcelActions,
  ...returnActions,
  ...paymentActions,
  ...customerActions,
  ...catalogActions,
  ...shopperActions,
]
