import { Container, Heading, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { AdminOpenSizeChart, AdminSizeChartVersion, AdminSizeScale } from "../../../types/http/sizing"
import { StateBadge } from "../../shared/state-badge"
import type { CellPlace, ChartFinding } from "../types"
import { useLeaveWarning } from "../use-leave-warning"
import { CHART_STATUS } from "../words"
import { ChartHeader, ChartTools } from "./chart-header"
import { ChartTexts } from "./chart-texts"
import { findField, worstFirst } from "./findings"
import { FindingsList } from "./findings-list"
import { GridArea } from "./grid-area"
import { PasteReport, usePaste } from "./paste-report"
import { PointDrawer } from "./point-drawer"
import { RangePicture } from "./range-picture"
import { ShopperView } from "./shopper-view"
import { useChartEditor } from "./use-chart-editor"

/** A grid to type a chart into, what is wrong with it beside it, and how shoppers will see it below. */
export const ChartEditor = ({ chart, scale }: { chart: AdminOpenSizeChart; scale: AdminSizeScale }) => {
  const editor = useChartEditor(chart, scale)
  const { draft, titles, check } = editor
  const [openPoint, setOpenPoint] = useState<string>()
  const [place, setPlace] = useState<CellPlace>()
  const { report, paste, dismiss } = usePaste(editor)
  useLeaveWarning(editor.isDirty)

  const findings = useMemo(() => worstFirst(check?.findings ?? []), [check])
  const shown = draft.grid.points.find(({ code }) => code === place?.point) ?? draft.grid.points[0]
  const jump = (finding: ChartFinding) => document.getElementById(findField(finding, draft.grid))?.focus()

  return (
    <>
      <Container className="divide-y p-0">
        <ChartHeader editor={editor} />
        <ChartTools editor={editor} />
        <PasteReport report={report} onDismiss={dismiss} />
        <div className="grid grid-cols-1 divide-y xl:grid-cols-[minmax(0,1fr)_22rem] xl:divide-x xl:divide-y-0">
          <GridArea editor={editor} findings={findings} onPoint={setOpenPoint} onPlace={setPlace} onPaste={paste} />
          <div className="flex min-w-0 flex-col gap-y-6 px-6 py-4">
            {editor.checkError && (
              <p role="alert" className="txt-small text-ui-fg-error">
                The chart could not be checked: {editor.checkError.message}
              </p>
            )}
            {check && <FindingsList findings={findings} isChecking={editor.isChecking} titles={titles} onJump={jump} />}
            {check && shown && (
              <RangePicture
                document={check.document}
                axis={shown.axis}
                point={shown.code}
                title={titles.get(shown.code) ?? shown.code}
                findings={findings}
              />
            )}
          </div>
        </div>
      </Container>
      <ShopperView editor={editor} />
      <ChartTexts editor={editor} />
      <ChartVersions versions={chart.versions} />
      <PointDrawer editor={editor} code={openPoint} onClose={() => setOpenPoint(undefined)} />
    </>
  )
}

/** What became of a chart, newest first. */
const ChartVersions = ({ versions }: { versions: AdminSizeChartVersion[] }) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      Versions
    </Heading>
    <ol aria-label="Versions" className="divide-y">
      {versions.map(({ version, status, published_at: published, updated_at: updated }) => (
        <li key={version} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
          <Text size="small" weight="plus">
            Version {version}
          </Text>
          <StateBadge {...CHART_STATUS[status]} />
          <Text size="small" className="text-ui-fg-subtle">
            {published ? `Published ${mediumTime(published)}` : `Changed ${mediumTime(updated)}`}
          </Text>
        </li>
      ))}
    </ol>
  </Container>
)

const mediumTime = (time: string) => new Date(time).toLocaleString([], { dateStyle: "medium", timeStyle: "short" })
