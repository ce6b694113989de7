import type { ReactElement } from "react"
import type { Look } from "../look"
import { Action } from "./action"

/** To the order; to the shop where its page is unknown. */
export const OrderAction = ({ orderUrl, look }: { orderUrl: string | null | undefined; look: Look }): ReactElement =>
  orderUrl ? (
    <Action href={orderUrl} label={look.texts.order.view} />
  ) : (
    <Action href={look.shop.storefrontUrl} label={look.texts.common.visitShop} />
  )
