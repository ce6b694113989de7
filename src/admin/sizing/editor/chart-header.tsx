import { Heading, StatusBadge, Text } from "@medusajs/ui"
import { StateBadge } from "../../shared/state-badge"
import { ToggleButtons } from "../../shared/toggle-buttons"
import { pickText } from "../localized"
import { BASIS, CHART_STATUS, LENGTH_UNITS } from "../words"
import { ChartActions } from "./chart-actions"
import { hasCells } from "./chart-edits"
import type { ChartEditorState } from "./use-chart-editor"

/** What chart this is, in which state, and what can be done with it. */
export const ChartHeader = ({ editor }: { editor: ChartEditorState }) => {
  const { chart, draft, isDirty } = editor
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading className="break-words">{pickText(draft.title) || chart.handle}</Heading>
          {chart.versions
            .filter(({ status }, index) => status !== "archived" || index === 0)
            .map(({ version, status }) => (
              <StateBadge
                key={version}
                color={CHART_STATUS[status].color}
                label={`${CHART_STATUS[status].label}, version ${version}`}
              />
            ))}
          {isDirty && <StatusBadge color="blue">Not saved</StatusBadge>}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {chart.scale.name}
          {chart.brand && `, ${chart.brand}`}, {chart.assignments === 1 ? "1 assignment" : `${chart.assignments} assignments`},{" "}
          <span className="font-mono">{chart.handle}</span>
        </Text>
      </div>
      <ChartActions editor={editor} />
    </div>
  )
}

/** The unit that is typed in, and what the chart measures. */
export const ChartTools = ({ editor: { draft, edit } }: { editor: ChartEditorState }) => {
  const { grid } = draft
  const isTyped = grid.points.some(({ code }) => hasCells(grid, code))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        Typed in
      </Text>
      <ToggleButtons
        label="Typed in"
        value={grid.unit}
        options={LENGTH_UNITS}
        onChange={(unit) => edit({ kind: "unit", unit })}
      />
      <Text size="small" className="text-ui-fg-subtle">
        {isTyped ? "Another unit converts nothing: it is written behind what stands there." : `Measures: ${BASIS[grid.basis]}.`} A
        range is 94-102, an open end &lt;86 or 118+.
      </Text>
    </div>
  )
}
