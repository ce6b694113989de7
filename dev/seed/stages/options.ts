import { createProductOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { colorNames, colors, type ColorName } from "../catalog/colors"
import { sizeRun } from "../catalog/size-runs"
import type { Style } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

type ValueRow = { id: string; value: string; metadata: Record<string, unknown> | null }
type OptionRow = { id: string; metadata: Record<string, unknown> | null; values?: ValueRow[] }

/** `color`: the shared option and its value ids; `sizes`: one exclusive option per style. */
export type OptionIds = { color: { id: string; values: Map<ColorName, string> }; sizes: Map<string, string> }

/**
 * Option "Color" is shared by the catalog, so a swatch is kept once; option "Size" belongs to one style each, because
 * "38" of a dress and "38" of a shoe are different sizes. Its key is `metadata.style_id`.
 */
export async function ensureOptions(context: SeedContext, styles: readonly Style[]): Promise<StageOutcome<OptionIds>> {
  const { container } = context
  const color = await ensureColorOption(context)
  await ensureSwatches(context, color)

  const rows = await readRows<OptionRow>(context, {
    entity: "product_option",
    fields: ["id", "metadata"],
    filters: { title: "Size", is_exclusive: true },
  })
  const sizes = new Map(rows.map(({ id, metadata }) => [styleIdOf(metadata), id]))
  const missing = styles.filter(({ id }) => !sizes.has(id))
  if (missing.length > 0) {
    const { result } = await createProductOptionsWorkflow(container).run({
      input: {
        product_options: missing.map((style) => ({
          title: "Size",
          is_exclusive: true,
          values: [...style.sizes],
          // Ranks given to createProducts are dropped by Medusa 2.21; only an option made on its own keeps them.
          ranks: Object.fromEntries(style.sizes.map((size, index) => [size, (index + 1) * 10])),
          metadata: { style_id: style.id, size_run: style.sizeRun, size_system: sizeRun(style.sizeRun).system },
        })),
      },
    })
    for (const { id, metadata } of result) sizes.set(String(metadata?.["style_id"]), id)
  }
  return {
    result: { color: { id: color.id, values: colorIds(color) }, sizes },
    count: { what: "size options", wanted: styles.length, made: missing.length },
  }
}

async function findColorOption(context: SeedContext): Promise<OptionRow | undefined> {
  const [option] = await readRows<OptionRow>(context, {
    entity: "product_option",
    fields: ["id", "metadata", "values.id", "values.value", "values.metadata"],
    filters: { title: "Color", is_exclusive: false },
  })
  return option
}

async function ensureColorOption(context: SeedContext): Promise<OptionRow> {
  const { container } = context
  const found = await findColorOption(context)
  const present = found?.values?.map(({ value }) => value) ?? []
  const missing = colorNames.filter((name) => !present.includes(name))
  if (found && missing.length === 0) return found
  const ranks = Object.fromEntries(missing.map((name) => [name, (colorNames.indexOf(name) + 1) * 10]))
  if (found) {
    await container.resolve(Modules.PRODUCT).updateProductOptions(found.id, { values: [...present, ...missing], ranks })
  } else {
    await createProductOptionsWorkflow(container).run({
      input: { product_options: [{ title: "Color", is_exclusive: false, values: missing, ranks }] },
    })
  }
  const option = await findColorOption(context)
  if (!option) throw new Error("seed: Medusa made no Color option")
  return option
}

async function ensureSwatches({ container }: SeedContext, option: OptionRow): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  for (const { id, value, metadata } of option.values ?? []) {
    if (!isColor(value) || metadata?.["hex"]) continue
    const { hex, family, code } = colors[value]
    await products.updateProductOptionValues(id, { metadata: { ...metadata, name: value, hex, color_family: family, code } })
  }
}

function styleIdOf(metadata: OptionRow["metadata"]): string {
  const id = metadata?.["style_id"]
  return typeof id === "string" ? id : ""
}

const isColor = (value: string): value is ColorName => value in colors

function colorIds({ values = [] }: OptionRow): Map<ColorName, string> {
  return new Map(values.flatMap(({ id, value }) => (isColor(value) ? [[value, id] as const] : [])))
}
