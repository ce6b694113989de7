import { createProductsWorkflow, deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { Style } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { batches, must, type StageOutcome } from "../stage"
import { productInput, type ProductReferences } from "./product-input"

type ProductRow = {
  id: string
  handle: string
  variants?: { id: string; images?: unknown[]; price_set?: { id: string } | null }[]
}

const BATCH = 8

/**
 * Deletes what a killed run left of our products, so that the next stages make them whole.
 *
 * A product is whole when every variant has its price set and, the last thing to be written, its picture.
 */
export async function removeHalfMadeProducts(context: SeedContext, styles: readonly Style[]): Promise<Set<string>> {
  const rows = await readRows<ProductRow>(context, {
    entity: "product",
    fields: ["id", "handle", "variants.id", "variants.images.id", "variants.price_set.id"],
    filters: { handle: styles.map(({ handle }) => handle) },
  })
  const wanted = new Map(
    styles.map((style) => [style.handle, style.colorways.reduce((n, { variants }) => n + variants.length, 0)])
  )
  const isWhole = ({ handle, variants = [] }: ProductRow): boolean =>
    variants.length === wanted.get(handle) && variants.every(({ images, price_set }) => images?.length && price_set)
  const halfMade = rows.filter((row) => !isWhole(row))
  if (halfMade.length > 0) {
    context.logger.warn(`seed: ${halfMade.length} products of an interrupted run are made again`)
    await deleteProductsWorkflow(context.container).run({ input: { ids: halfMade.map(({ id }) => id) } })
  }
  return new Set(rows.filter(isWhole).map(({ handle }) => handle))
}

type ProductPlan = {
  /** Handles that are whole already. */
  present: ReadonlySet<string>
  references: ProductReferences
  /** Addresses of a style's pictures, in the order of its colorways. */
  picturesOf: (style: Style) => Promise<readonly string[]>
  /** Called after each batch with how many of the missing products are made. */
  onProgress?: (made: number, missing: number) => void
}

/** Products (key: handle) with pictures, variants, prices and links. */
export async function ensureProducts(
  context: SeedContext,
  styles: readonly Style[],
  { present, references, picturesOf, onProgress }: ProductPlan
): Promise<StageOutcome<void>> {
  const missing = styles.filter(({ handle }) => !present.has(handle))
  let done = 0
  for (const batch of batches(missing, BATCH)) {
    const urls = await Promise.all(batch.map(picturesOf))
    const { result } = await createProductsWorkflow(context.container).run({
      input: { products: batch.map((style, index) => productInput(style, urls[index] ?? [], references)) },
    })
    await linkVariantPictures(context, {
      pictures: new Map(batch.map((style, index) => [style, urls[index] ?? []])),
      made: new Map(result.map((product) => [product.handle, product])),
    })
    done += batch.length
    onProgress?.(done, missing.length)
  }
  return { result: undefined, count: { what: "products", wanted: styles.length, made: missing.length } }
}

type MadeProduct = { images: { id: string; url: string }[]; variants: { id: string; sku?: string | null }[] }

type PicturesToLink = { pictures: ReadonlyMap<Style, readonly string[]>; made: ReadonlyMap<string, MadeProduct> }

async function linkVariantPictures({ container }: SeedContext, { pictures, made }: PicturesToLink): Promise<void> {
  const pairs = [...pictures].flatMap(([style, urls]) => {
    const { images, variants } = must(made, style.handle)
    const variantIds = new Map(variants.map(({ sku, id }) => [sku ?? "", id]))
    const imageIds = new Map(images.map(({ url, id }) => [url, id]))
    return style.colorways.flatMap((colorway, index) =>
      colorway.variants.map(({ sku }) => ({ variant_id: must(variantIds, sku), image_id: must(imageIds, urls[index] ?? "") }))
    )
  })
  await container.resolve(Modules.PRODUCT).addImageToVariant(pairs)
}
