import { EllipsisHorizontal } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useMemo, useRef } from "react"
import type { Axis, CellPlace, ChartFinding, ChartPoint } from "../types"
import { ROLES } from "../words"
import { ChartRow } from "./chart-row"
import { markCells } from "./findings"
import { useGridKeys } from "./grid-keys"
import type { ChartEditorState } from "./use-chart-editor"

type TableProps = {
  editor: ChartEditorState
  axis: Axis
  findings: ChartFinding[]
  onPoint: (code: string) => void
  onPlace: (place: CellPlace) => void
  onPaste: (place: CellPlace, text: string) => void
}

/** The sizes of one axis and what they measure, to type into as into a spreadsheet. */
export const ChartTable = ({ editor, axis, findings, onPoint, onPlace, onPaste }: TableProps) => {
  const { draft, edit, titles, scale } = editor
  const { grid } = draft
  const table = useRef<HTMLTableElement>(null)
  const points = useMemo(() => grid.points.filter((point) => point.axis === axis), [grid.points, axis])
  const marks = useMemo(() => markCells(findings), [findings])
  const rows = grid.rows.filter((row) => row.axis === axis)

  const handlers = useGridKeys({ table, axis, points, rows, edit, onPlace, onPaste })

  return (
    <table
      ref={table}
      aria-label={scale.axes.length > 1 ? `Chart, ${axisName(editor, axis)}` : "Chart"}
      className="txt-small border-separate border-spacing-0"
      {...handlers}
    >
      <thead>
        <tr>
          <th
            scope="col"
            className="bg-ui-bg-base text-ui-fg-subtle sticky left-0 z-10 min-w-16 border-b px-3 py-2 text-left font-medium"
          >
            Size
          </th>
          {points.map((point) => (
            <PointHeading key={point.code} point={point} title={titles.get(point.code) ?? point.code} onOpen={onPoint} />
          ))}
          <th scope="col" className="border-b">
            <span className="sr-only">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ChartRow key={row.size} {...{ row, points, titles, marks, edit }} unit={grid.unit} />
        ))}
      </tbody>
    </table>
  )
}

export const axisName = ({ scale }: Pick<ChartEditorState, "scale">, axis: Axis): string =>
  scale.axes[axis - 1]?.name["en"] ?? "sizes"

type HeadingProps = { point: ChartPoint; title: string; onOpen: (code: string) => void }

/** Heads a column; opens what is said of its point of measure. */
const PointHeading = ({ point, title, onOpen }: HeadingProps) => (
  <th scope="col" className="border-b border-l p-0 text-left align-bottom">
    <button
      type="button"
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-center gap-x-2 px-3 py-2 text-left outline-none"
      aria-label={`${title}: change the column`}
      onClick={() => onOpen(point.code)}
    >
      <span className="min-w-0 flex-1">
        <Text size="small" weight="plus" className="whitespace-nowrap">
          {title}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted whitespace-nowrap">
          {ROLES[point.role]}
          {point.entered_flat && ", measured flat"}
        </Text>
      </span>
      <EllipsisHorizontal className="text-ui-fg-muted shrink-0" />
    </button>
  </th>
)
