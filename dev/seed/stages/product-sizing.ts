import { setProductSizingWorkflow } from "../../../src/workflows/sizing"
import { SIZING_MODULE, type SizingModuleService } from "../../../src/modules/sizing"
import { kinds } from "../catalog/kinds"
import type { Style } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { findScaleHandle, chooseModel } from "../sizing/style-sizing"
import { must, type StageOutcome } from "../stage"

/** The scale of each style (key: product), and the model who wears it where there is one. Brand, cut and cloth stay in its metadata. */
export async function ensureProductSizing(context: SeedContext, styles: readonly Style[]): Promise<StageOutcome<void>> {
  const { products } = context.container.resolve<SizingModuleService>(SIZING_MODULE)
  const rows = await readRows<{ id: string; handle: string }>(context, {
    entity: "product",
    fields: ["id", "handle"],
    filters: { handle: styles.map(({ handle }) => handle) },
  })
  const ids = new Map(rows.map(({ id, handle }) => [handle, id]))
  let made = 0
  for (const style of styles) {
    const product_id = must(ids, style.handle)
    if ((await products.readSizing(product_id)).scale !== null) continue
    const change = { scale: findScaleHandle(style.sizeRun), kind: kinds[style.kind].sizingKind, model: chooseModel(style) }
    await setProductSizingWorkflow(context.container).run({ input: { product_id, change } })
    made += 1
  }
  return { result: undefined, count: { what: "sized products", wanted: styles.length, made } }
}
