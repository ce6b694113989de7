import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { demoCustomer } from "../demo-accounts"
import type { DemoOrder } from "../demo-orders"
import { readRows } from "../read-rows"
import { must } from "../stage"
import { addresses } from "./customer"

/** What a checkout refers to. `variants` is by SKU. */
export type CheckoutReferences = {
  regionId: string
  channelId: string
  customerId: string
  shippingOptionId: string
  variants: ReadonlyMap<string, string>
}

type CartRow = {
  id: string
  completed_at: string | null
  metadata: Record<string, unknown> | null
  shipping_methods?: unknown[]
  payment_collection?: { id: string; payment_sessions?: unknown[] } | null
}

/** Buys `order` the way a storefront does and returns the order's id; goes on where a killed run stopped. */
export async function checkOut(context: SeedContext, order: DemoOrder, references: CheckoutReferences): Promise<string> {
  const { container } = context
  const cart = (await findCart(context, order)) ?? (await createCart(context, order, references))
  if (!cart.shipping_methods?.length) {
    await addShippingMethodToCartWorkflow(container).run({
      input: { cart_id: cart.id, options: [{ id: references.shippingOptionId }] },
    })
  }
  let collection = cart.payment_collection
  if (!collection) {
    await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
    collection = (await findCart(context, order))?.payment_collection
  }
  if (!collection) throw new Error(`seed: the cart of ${order.key} has no payment collection`)
  if (!collection.payment_sessions?.length) {
    await createPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: collection.id, provider_id: "pp_system_default", customer_id: references.customerId },
    })
  }
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return result.id
}

async function findCart(context: SeedContext, { key }: DemoOrder): Promise<CartRow | undefined> {
  const carts = await readRows<CartRow>(context, {
    entity: "cart",
    fields: ["id", "completed_at", "metadata", "shipping_methods.id", "payment_collection.id", "payment_collection.payment_sessions.id"],
    filters: { email: demoCustomer.email },
  })
  return carts.find(({ metadata, completed_at }) => metadata?.["seed_order"] === key && !completed_at)
}

async function createCart({ container }: SeedContext, order: DemoOrder, references: CheckoutReferences): Promise<CartRow> {
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: references.regionId,
      sales_channel_id: references.channelId,
      customer_id: references.customerId,
      email: demoCustomer.email,
      shipping_address: addresses.home,
      billing_address: addresses.home,
      items: order.lines.map(({ sku, quantity }) => ({ variant_id: must(references.variants, sku), quantity })),
      metadata: { seed_order: order.key },
    },
  })
  return { id: result.id, completed_at: null, metadata: null }
}
