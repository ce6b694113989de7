import { useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type RefObject } from "react"
import type { Axis, CellPlace, ChartPoint, GridRow } from "../types"
import type { ChartEdit } from "./chart-edits"

type GridKeys = {
  table: RefObject<HTMLTableElement>
  axis: Axis
  points: ChartPoint[]
  rows: GridRow[]
  edit: (edit: ChartEdit) => void
  /** Called with the cell that has the focus. */
  onPlace: (place: CellPlace) => void
  onPaste: (place: CellPlace, text: string) => void
}

/** What a grid does when a cell gets the focus, a key or a block of a spreadsheet. */
export const useGridKeys = ({ table, axis, points, rows, edit, onPlace, onPaste }: GridKeys) => {
  const textBefore = useRef("")
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const place = readPlace(event.target)
    if (!place || !(event.target instanceof HTMLInputElement)) return
    textBefore.current = event.target.value
    event.target.select()
    onPlace(place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target: field } = event
    const place = readPlace(field)
    if (!place || !(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") {
      edit({ kind: "cell", place, text: textBefore.current })
      // Selecting takes the focus, which a quick key may have moved on meanwhile.
      requestAnimationFrame(() => document.activeElement === field && field.select())
      return
    }
    const { selectionStart, selectionEnd, value } = field
    const move = findMove({
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
    if (size !== undefined && point !== undefined) findCell(table.current, { axis, size, point })?.focus()
  }
  const pasteBlock = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = readPlace(event.target)
    const text = event.clipboardData.getData("text/plain")
    if (!place || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onPaste(place, text)
  }
  return { onFocus, onKeyDown, onPaste: pasteBlock }
}

function readPlace(element: EventTarget): CellPlace | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  const { axis, size, point } = element.dataset
  return size === undefined || point === undefined ? undefined : { axis: axis === "2" ? 2 : 1, size, point }
}

const findCell = (table: HTMLTableElement | null, { size, point }: CellPlace): HTMLInputElement | null =>
  table?.querySelector<HTMLInputElement>(`input[data-size="${CSS.escape(size)}"][data-point="${CSS.escape(point)}"]`) ?? null

type Press = {
  key: string
  isShift: boolean
  /** Where the caret is in the text of the cell. */
  start: number
  end: number
  length: number
}

type Move = { rows: number; columns: number }

/**
 * Where a key leads in a grid of fields, as in a spreadsheet; undefined when the key belongs to the text or the page.
 *
 *   key              | leads
 *   Up, Down         | one row
 *   Enter            | one row down, with Shift up
 *   Left, Right      | one column, when all of the text is selected or the caret is at that end of it
 */
export function findMove({ key, isShift, start, end, length }: Press): Move | undefined {
  const isAll = start === 0 && end === length
  switch (key) {
    case "ArrowUp":
      return isShift ? undefined : { rows: -1, columns: 0 }
    case "ArrowDown":
      return isShift ? undefined : { rows: 1, columns: 0 }
    case "Enter":
      return { rows: isShift ? -1 : 1, columns: 0 }
    case "ArrowLeft":
      return !isShift && (isAll || end === 0) ? { rows: 0, columns: -1 } : undefined
    case "ArrowRight":
      return !isShift && (isAll || start === length) ? { rows: 0, columns: 1 } : undefined
    default:
      return undefined
  }
}
