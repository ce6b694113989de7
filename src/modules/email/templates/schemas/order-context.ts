import { orderSchema } from "./order"
import { maybeText, maybeWebUrl, pictures } from "./fields"

/** What every email about an order may know beside its subject. */
export const orderContext = {
  /** Gives lines their style, color and size, amounts their currency and the greeting its name. */
  order: orderSchema.nullish(),
  pictures,
  first_name: maybeText,
  /** Page of the order in the storefront; without it the button leads to the shop. */
  order_url: maybeWebUrl,
}

export const exampleOrderUrl = "https://shop.example/account/orders/1042"
