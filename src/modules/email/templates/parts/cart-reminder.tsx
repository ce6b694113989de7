import type { ReactElement } from "react"
import type { Look } from "../look"
import type { AbandonedCart } from "../schemas/cart"
import { Action } from "./action"
import { Layout } from "./layout"
import { SkuLines } from "./sku-lines"
import { Greeting, Paragraph } from "./text"

type Words = { title: string; intro: string; action: string }

/** What both reminders of a cart have in common: all but the words. */
export function CartReminder({ data, look, words }: { data: AbandonedCart; look: Look; words: Words }): ReactElement {
  const { cart, pictures } = data
  const lines = cart.items.map((item) => ({
    ...item,
    amount: look.money(item.unit_price * item.quantity, cart.currency_code),
  }))
  return (
    <Layout look={look} audience="customer" preview={words.intro} title={words.title}>
      <Greeting firstName={data.first_name} look={look} />
      <Paragraph>{words.intro}</Paragraph>
      <SkuLines lines={lines} pictures={pictures} look={look} />
      <Action href={data.cart_url} label={words.action} />
    </Layout>
  )
}
