import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { colorAndSize } from "../../../shared/color-and-size"
import {
  aggregateIds,
  type Bodies,
  bodiesOf,
  defineOutgoing,
  type Fact,
  leftOut,
  maybeText,
  moment,
} from "../../../modules/messaging"
import { readProducts, readVariants, type VariantRow } from "../readers/products"
import { readVariantOptions } from "../readers/variant-options"

const variantSchema = z.object({
  variant_id: z.string(),
  sku: maybeText,
  barcode: maybeText,
  ean: maybeText,
  upc: maybeText,
  title: z.string(),
  options: z.record(z.string(), z.string()).describe("The variant's options by title"),
  color: maybeText,
  size: maybeText,
})

const schema = z.object({
  product_id: z.string(),
  handle: maybeText.describe("Null when the product is gone for good"),
  title: maybeText,
  status: maybeText,
  is_deleted: z.boolean(),
  variants: z.array(variantSchema),
  variant_count: z.number().int().min(0).describe("How many the style has; more than are listed when some did not fit"),
  updated_at: moment,
  left_out: leftOut,
})

export const productUpdated = defineOutgoing({
  name: "product_updated",
  version: 1,
  kind: "event",
  routingKey: "product.updated.v1",
  summary:
    "A style was made, changed or deleted, or one of its colors or sizes was, or what its options are called; of several changes in a row only the last.",
  aggregate: "product",
  carries: "state",
  source: "a changed row of `product`, `product_variant`, `product_option` or `product_option_value`",
  coalesce: true,
  mayShorten: ["variants"],
  data: schema,
  example: {
    product_id: "prod_01JD0000000000000000000001",
    handle: "sol-fitted-tee-ts-200",
    title: "Sol Fitted Tee",
    status: "published",
    is_deleted: false,
    variants: [
      {
        variant_id: "variant_01JD0000000000000000000001",
        sku: "TS-200-WHT-M",
        barcode: "2000200000020",
        ean: null,
        upc: null,
        title: "White / M",
        options: { Color: "White", Size: "M" },
        color: "White",
        size: "M",
      },
    ],
    variant_count: 1,
    updated_at: "2026-11-24T08:00:00.000Z",
  },
  availability: "available",
  compose,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const productIds = aggregateIds(facts)
  const products = await readProducts(sql, productIds)
  const variantsOf = await readVariants(sql, productIds)
  const variantIds = [...variantsOf.values()].flat().map(({ id }) => id)
  const optionsOf = await readVariantOptions(sql, variantIds)

  return bodiesOf(facts, (fact) => {
    const product = products.get(fact.aggregateId)
    const variants = variantsOf.get(fact.aggregateId) ?? []
    return {
      product_id: fact.aggregateId,
      handle: product?.handle ?? null,
      title: product?.title ?? null,
      status: product?.status ?? null,
      is_deleted: product?.is_deleted ?? true,
      variants: variants.map((variant) => variantOf(variant, optionsOf.get(variant.id) ?? {})),
      variant_count: variants.length,
      updated_at: (product?.updated_at ?? fact.occurredAt).toISOString(),
    }
  })
}

function variantOf({ id, product_id: _, ...variant }: VariantRow, options: Record<string, string>) {
  return { variant_id: id, ...variant, options, ...colorAndSize(options) }
}
