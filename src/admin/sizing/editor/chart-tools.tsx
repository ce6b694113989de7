import { Text } from "@medusajs/ui"
import { hasCells } from "./chart-edits"
import { BASIS } from "../words"
import type { LengthUnit } from "../types"
import { ToggleButtons } from "../../shared/toggle-buttons"
import type { ChartEditor } from "./use-chart-editor"

const UNITS: readonly (readonly [LengthUnit, string])[] = [
  ["cm", "cm"],
  ["in", "inches"],
]

/** The unit that is typed in, and what the chart measures. */
export const ChartTools = ({ editor: { draft, edit } }: { editor: ChartEditor }) => {
  const { grid } = draft
  const isTyped = grid.points.some(({ code }) => hasCells(grid, code))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        Typed in
      </Text>
      <ToggleButtons label="Typed in" value={grid.unit} options={UNITS} onChange={(unit) => edit({ kind: "unit", unit })} />
      <Text size="small" className="text-ui-fg-subtle">
        {isTyped ? "Another unit converts nothing: it is written behind what stands there." : `Measures: ${BASIS[grid.basis]}.`} A
        range is 94-102, an open end &lt;86 or 118+.
      </Text>
    </div>
  )
}
