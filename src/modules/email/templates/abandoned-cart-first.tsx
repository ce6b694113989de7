import { defineTemplate } from "./define-template"
import { CartReminder } from "./parts/cart-reminder"
import { abandonedCartSchema, exampleAbandonedCart } from "./schemas/cart"

export const abandonedCartFirst = defineTemplate({
  name: "abandoned-cart-first",
  audience: "customer",
  isMarketing: true,
  data: abandonedCartSchema,
  example: exampleAbandonedCart,
  secrets: [],
  isOpenToIntegrators: false,
  subject: (_data, { texts }) => texts["abandoned-cart-first"].subject,
  Body: ({ data, look }) => <CartReminder data={data} look={look} words={look.texts["abandoned-cart-first"]} />,
})
