import { Heading, StatusBadge, Text } from "@medusajs/ui"
import { textOf } from "../localized"
import { CHART_STATUS } from "../words"
import { ChartActions } from "./chart-actions"
import type { ChartEditor } from "./use-chart-editor"

/** What chart this is, in which state, and what can be done with it. */
export const ChartHeader = ({ editor }: { editor: ChartEditor }) => {
  const { chart, draft, isDirty } = editor
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading className="break-words">{textOf(draft.title) || chart.handle}</Heading>
          {chart.versions
            .filter(({ status }, index) => status !== "archived" || index === 0)
            .map(({ version, status }) => (
              <StatusBadge key={version} color={CHART_STATUS[status].color}>
                {CHART_STATUS[status].label}, version {version}
              </StatusBadge>
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
