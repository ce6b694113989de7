import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  createProductTagsWorkflow,
  createProductTypesWorkflow,
} from "@medusajs/medusa/core-flows"
import { kinds } from "../catalog/kinds"
import { brands, brandTag, categories, collections, tags, type BrandName } from "../catalog/taxonomy"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

/** Ids by natural key: types and tags by value, collections and categories by handle. */
export type TaxonomyIds = Record<"types" | "tags" | "collections" | "categories", Map<string, string>>

/** Everything a product is filed under. */
export async function ensureTaxonomy(context: SeedContext): Promise<StageOutcome<TaxonomyIds>> {
  const { container } = context
  const read = async (
    entity: "product_type" | "product_tag" | "product_collection" | "product_category",
    key: "value" | "handle"
  ) => {
    const rows = await readRows<{ id: string; value?: string; handle?: string }>(context, { entity, fields: ["id", key] })
    return new Map(rows.map((row) => [row[key] ?? "", row.id]))
  }
  let made = 0
  const types = await read("product_type", "value")
  const wantedTypes = Object.values(kinds).map(({ type }) => type)
  const newTypes = wantedTypes.filter((value) => !types.has(value))
  if (newTypes.length > 0) {
    const { result } = await createProductTypesWorkflow(container).run({
      input: { product_types: newTypes.map((value) => ({ value })) },
    })
    for (const { value, id } of result) types.set(value, id)
  }
  const tagIds = await read("product_tag", "value")
  const wantedTags = [...tags, ...(Object.keys(brands) as BrandName[]).map(brandTag)] // the keys of `brands`
  const newTags = wantedTags.filter((value) => !tagIds.has(value))
  if (newTags.length > 0) {
    const { result } = await createProductTagsWorkflow(container).run({
      input: { product_tags: newTags.map((value) => ({ value })) },
    })
    for (const { value, id } of result) tagIds.set(value, id)
  }
  const collectionIds = await read("product_collection", "handle")
  const newCollections = Object.entries(collections).filter(([handle]) => !collectionIds.has(handle))
  if (newCollections.length > 0) {
    const { result } = await createCollectionsWorkflow(container).run({
      input: { collections: newCollections.map(([handle, title]) => ({ handle, title })) },
    })
    for (const { handle, id } of result) collectionIds.set(handle, id)
  }
  const categoryIds = await read("product_category", "handle")
  for (const isChild of [false, true]) {
    const missing = categories.filter(({ handle, parent }) => !categoryIds.has(handle) && Boolean(parent) === isChild)
    if (missing.length === 0) continue
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map(({ handle, name, parent }) => ({
          handle,
          name,
          is_active: true,
          parent_category_id: parent ? (categoryIds.get(parent) ?? null) : null,
        })),
      },
    })
    for (const { handle, id } of result) categoryIds.set(handle, id)
    made += missing.length
  }
  made += newTypes.length + newTags.length + newCollections.length
  const wanted = wantedTypes.length + wantedTags.length + Object.keys(collections).length + categories.length
  return {
    result: { types, tags: tagIds, collections: collectionIds, categories: categoryIds },
    count: { what: "types, tags, collections and categories", wanted, made },
  }
}
