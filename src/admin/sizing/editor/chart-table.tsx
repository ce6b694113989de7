import { useMemo, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from "react"
import { marksOf } from "./findings"
import { moveOf } from "./grid-keys"
import type { Axis, CellPlace, Finding } from "../types"
import { ChartRow } from "./chart-row"
import { PointHeading } from "./point-heading"
import type { ChartEditor } from "./use-chart-editor"

type TableProps = {
  editor: ChartEditor
  axis: Axis
  findings: Finding[]
  onPoint: (code: string) => void
  onPlace: (place: CellPlace) => void
  onPaste: (place: CellPlace, text: string) => void
}

/** The sizes of one axis and what they measure, to type into as into a spreadsheet. */
export const ChartTable = ({ editor, axis, findings, onPoint, onPlace, onPaste }: TableProps) => {
  const { draft, edit, titles, scale } = editor
  const { grid } = draft
  const table = useRef<HTMLTableElement>(null)
  const textBefore = useRef("")
  const points = useMemo(() => grid.points.filter((point) => point.axis === axis), [grid.points, axis])
  const marks = useMemo(() => marksOf(findings), [findings])
  const rows = grid.rows.filter((row) => row.axis === axis)

  const focus = (event: FocusEvent<HTMLTableElement>) => {
    const place = placeOf(event.target)
    if (!place || !(event.target instanceof HTMLInputElement)) return
    textBefore.current = event.target.value
    event.target.select()
    onPlace(place)
  }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target: field } = event
    const place = placeOf(field)
    if (!place || !(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") {
      edit({ kind: "cell", place, text: textBefore.current })
      // Selecting takes the focus, which a quick key may have moved on meanwhile.
      requestAnimationFrame(() => document.activeElement === field && field.select())
      return
    }
    const { selectionStart, selectionEnd, value } = field
    const move = moveOf({
      key: event.key,
      isShift: event.shiftKey,
      start: selectionStart ?? 0,
      end: selectionEnd ?? 0,
      length: value.length,
    })
    if (!move) return
    event.preventDefault()
    const size = rows[rows.findIndex((row) => row.size === place.size) + move.rows]?.size
    const point = points[points.findIndex(({ code }) => code === place.point) + move.columns]?.code
    if (size !== undefined && point !== undefined) fieldAt(table.current, { axis, size, point })?.focus()
  }
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target)
    const text = event.clipboardData.getData("text/plain")
    if (!place || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onPaste(place, text)
  }

  return (
    <table
      ref={table}
      aria-label={scale.axes.length > 1 ? `Chart, ${axisName(editor, axis)}` : "Chart"}
      className="txt-small border-separate border-spacing-0"
      onFocus={focus}
      onKeyDown={press}
      onPaste={paste}
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

export const axisName = ({ scale }: Pick<ChartEditor, "scale">, axis: Axis): string => scale.axes[axis - 1]?.name["en"] ?? "sizes"

function placeOf(element: EventTarget): CellPlace | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  const { axis, size, point } = element.dataset
  return size === undefined || point === undefined ? undefined : { axis: axis === "2" ? 2 : 1, size, point }
}

const fieldAt = (table: HTMLTableElement | null, { size, point }: CellPlace): HTMLInputElement | null =>
  table?.querySelector<HTMLInputElement>(`input[data-size="${CSS.escape(size)}"][data-point="${CSS.escape(point)}"]`) ?? null
