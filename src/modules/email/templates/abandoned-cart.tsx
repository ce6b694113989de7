import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { amount, currencyCode, maybeText, pictures, webUrl } from "./schemas/fields"
import { examplePictures, exampleSkuLine, skuLine } from "./schemas/sku-line"

const abandonedCartSchema = z.object({
  cart: z.object({ currency_code: currencyCode, items: z.array(z.object({ ...skuLine, unit_price: amount })) }),
  pictures,
  first_name: maybeText,
  /** Brings the cart back. */
  cart_url: webUrl,
})

export type AbandonedCartData = z.output<typeof abandonedCartSchema>

const exampleAbandonedCart: AbandonedCartData = {
  cart: { currency_code: "eur", items: [{ ...exampleSkuLine, quantity: 2, unit_price: 23.8 }] },
  pictures: examplePictures,
  first_name: "Robin",
  cart_url: "https://shop.example/cart/cart_01JD0000000000000000000001",
}

/** The reminders of an abandoned cart; both show the same in words of their own. */
const cartReminder = (name: "abandoned-cart-first" | "abandoned-cart-second") =>
  defineTemplate({
    name,
    audience: "customer",
    isMarketing: true,
    data: abandonedCartSchema,
    example: exampleAbandonedCart,
    secrets: [],
    isOpenToIntegrators: false,
    subject: (_data, { texts }) => texts[name].subject,
    Body: ({ data, context }) => {
      const { cart, first_name, cart_url } = data
      const words = context.texts[name]
      const lines = cart.items.map((item) => ({
        ...item,
        amount: context.money(item.unit_price * item.quantity, cart.currency_code),
      }))
      return (
        <Layout context={context} audience="customer" preview={words.intro} title={words.title}>
          <Greeting firstName={first_name} context={context} />
          <Paragraph>{words.intro}</Paragraph>
          <SkuLines lines={lines} pictures={data.pictures} context={context} />
          <Action href={cart_url} label={words.action} />
        </Layout>
      )
    },
  })

export const abandonedCartFirst = cartReminder("abandoned-cart-first")
export const abandonedCartSecond = cartReminder("abandoned-cart-second")
