import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import type { EmailContext } from "./email-context"
import { Action } from "./parts/action"
import { FactRows } from "./parts/fact-rows"
import { Layout } from "./parts/layout"
import { maybeText } from "./schemas/fields"

/** One size that runs out; the body of `low_stock` is one. */
const sizeSchema = z.object({
  sku: maybeText,
  style: maybeText,
  color: maybeText,
  size: maybeText,
  /** Null: all locations together. */
  location: z.object({ name: maybeText }).nullish(),
  available: z.number(),
})

export const staffLowStock = defineTemplate({
  name: "staff-low-stock",
  audience: "staff",
  isMarketing: false,
  data: z.object({ sizes: z.array(sizeSchema).min(1) }),
  example: {
    sizes: [
      {
        sku: "TS-200-WHT-M",
        style: "Sol Fitted Tee",
        color: "White",
        size: "M",
        location: { name: "Warehouse Rotterdam" },
        available: 3,
      },
      { sku: "TS-200-WHT-L", style: "Sol Fitted Tee", color: "White", size: "L", location: null, available: 1 },
    ],
  },
  secrets: [],
  isOpenToIntegrators: false,
  subject: ({ sizes }, { texts }) => texts["staff-low-stock"].subject(sizes.length),
  Body: ({ data: { sizes }, context }) => {
    const words = context.texts["staff-low-stock"]
    const facts = sizes.map((size) => ({ label: describeSize(size, context), value: words.available(size.available) }))
    return (
      <Layout context={context} audience="staff" preview={words.subject(sizes.length)} title={words.title}>
        <FactRows facts={facts} />
        <Action href={context.adminPage("/inventory")} label={words.action} />
      </Layout>
    )
  },
})

function describeSize({ sku, style, color, size, location }: z.output<typeof sizeSchema>, { texts }: EmailContext): string {
  const place = location?.name || texts["staff-low-stock"].allLocations
  return [sku, style, color, size, place].filter(Boolean).join(" · ")
}
