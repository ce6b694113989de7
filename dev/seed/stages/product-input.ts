import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { fiberLabel } from "../catalog/fibers"
import { kinds } from "../catalog/kinds"
import { sizeRun } from "../catalog/size-runs"
import { brandTag } from "../catalog/taxonomy"
import type { Style } from "../catalog/types"
import { must } from "../stage"
import type { OptionIds } from "./options"
import type { TaxonomyIds } from "./taxonomy"

/** Ids a product refers to. `inventory` is by SKU. */
export type ProductReferences = {
  options: OptionIds
  inventory: ReadonlyMap<string, string>
  taxonomy: TaxonomyIds
  channelId: string
  profileId: string
}

/** A style as the product workflow wants it; `pictures` are addresses in the order of the colorways. */
export function productInput(
  style: Style,
  pictures: readonly string[],
  references: ProductReferences
): CreateProductWorkflowInputDTO {
  const { options, inventory, taxonomy, channelId, profileId } = references
  const kind = kinds[style.kind]
  const material = fiberLabel(style.fibers)
  const shared = { hs_code: kind.hsCode, origin_country: style.origin, weight: kind.weightGrams, material }
  return {
    ...shared,
    title: style.title,
    subtitle: style.brand,
    handle: style.handle,
    external_id: style.id,
    description: style.description,
    status: ProductStatus.PUBLISHED,
    thumbnail: pictures[0],
    images: pictures.map((url) => ({ url })),
    type_id: must(taxonomy.types, kind.type),
    collection_id: must(taxonomy.collections, style.collection),
    category_ids: [must(taxonomy.categories, style.category)],
    tag_ids: [...style.tags, brandTag(style.brand)].map((tag) => must(taxonomy.tags, tag)),
    sales_channels: [{ id: channelId }],
    shipping_profile_id: profileId,
    metadata: productMetadata(style),
    options: [
      { id: options.color.id, value_ids: style.colorways.map(({ color }) => must(options.color.values, color)) },
      { id: must(options.sizes, style.id) },
    ],
    variants: style.colorways.flatMap(({ variants }, colorIndex) =>
      variants.map(({ sku, ean, color, size, prices }) => ({
        ...shared,
        title: `${color} / ${size}`,
        sku,
        ean,
        barcode: ean,
        manage_inventory: true,
        allow_backorder: false,
        variant_rank: colorIndex * 100 + style.sizes.indexOf(size),
        thumbnail: pictures[colorIndex],
        options: { Color: color, Size: size },
        prices: Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount })),
        inventory_items: [{ inventory_item_id: must(inventory, sku), required_quantity: 1 }],
      }))
    ),
  }
}

/** What later features read: brand and kind resolve size charts, the rest is label and filter. */
export function productMetadata(style: Style): Record<string, unknown> {
  return {
    style_id: style.id,
    brand: style.brand,
    product_kind: style.kind,
    gender: style.gender,
    age_group: style.ageGroup,
    ...(style.fit ? { fit: style.fit } : {}),
    stretch: style.stretch,
    size_run: style.sizeRun,
    size_system: sizeRun(style.sizeRun).system,
    material: style.fibers,
    care: kinds[style.kind].care,
    ...(style.pattern ? { pattern: style.pattern } : {}),
  }
}
