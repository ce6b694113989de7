import { SIZING_MODULE, type SizingModuleService } from "../../../src/modules/sizing"
import type { NewOutcome } from "../../../src/modules/sizing/fit/outcomes/record-outcomes"
import type { Style } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { buildFeedback, STYLES_THAT_RUN } from "../sizing/fit-feedback"
import { findScaleHandle } from "../sizing/style-sizing"
import { must, type StageOutcome } from "../stage"

/** What made-up buyers say of how some styles fit (key: order line), so that a few of them run small or large. */
export async function ensureFitFeedback(context: SeedContext, styles: readonly Style[]): Promise<StageOutcome<void>> {
  const sizing = context.container.resolve<SizingModuleService>(SIZING_MODULE)
  const told = styles.filter(({ id }) => STYLES_THAT_RUN[id] !== undefined)
  const rows = await readRows<{ id: string; handle: string }>(context, {
    entity: "product",
    fields: ["id", "handle"],
    filters: { handle: told.map(({ handle }) => handle) },
  })
  const products = new Map(rows.map(({ id, handle }) => [handle, id]))
  const scales = new Map((await sizing.scales.list()).map((scale) => [scale.handle, scale]))
  const outcomes = told.flatMap((style) => {
    const scale = must(scales, findScaleHandle(style.sizeRun))
    return buildFeedback(style, STYLES_THAT_RUN[style.id] ?? "true", scale).map(
      ({ order, size, position, outcome, occurred_at }): NewOutcome => {
        const line = {
          line_item_id: order,
          order_id: order,
          customer_id: null,
          product_id: must(products, style.handle),
          variant_id: null,
          ordered_at: occurred_at,
          scale,
          size,
          position,
        }
        return { line, piece: 1, outcome, source: outcome === "fit" ? "survey" : "return", occurred_at }
      }
    )
  })
  const made = await sizing.outcomes.record(outcomes)
  return { result: undefined, count: { what: "fit feedback", wanted: outcomes.length, made } }
}
