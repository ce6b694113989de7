import { XMarkMini } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { memo } from "react"
import type { CellPlace, ChartPoint, GridRow, LengthUnit } from "../types"
import { cellText } from "./cell-text"
import type { ChartEdit } from "./chart-edits"
import { cellId } from "./chart-grid"
import type { Mark } from "./findings"

type RowProps = {
  row: GridRow
  points: ChartPoint[]
  titles: ReadonlyMap<string, string>
  marks: ReadonlyMap<string, Mark>
  unit: LengthUnit
  edit: (edit: ChartEdit) => void
}

/** One size of a chart. Drawn again only when it changed itself. */
export const ChartRow = memo(({ row, points, titles, marks, unit, edit }: RowProps) => {
  const { axis, size, cells } = row
  return (
    <tr>
      <th scope="row" className="bg-ui-bg-base sticky left-0 z-10 whitespace-nowrap border-b px-3 text-left font-medium">
        {size}
      </th>
      {points.map(({ code, entered_flat: isFlat = false }) => {
        const place = { axis, size, point: code }
        return (
          <td key={code} className="relative border-b border-l p-0">
            <ChartField
              place={place}
              label={`${titles.get(code) ?? code}, size ${size}`}
              text={cellText(cells[code], { unit, isFlat })}
              mark={marks.get(cellId(place))}
              onType={(text) => edit({ kind: "cell", place, text })}
            />
          </td>
        )
      })}
      <td className="border-b px-1">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={`Remove size ${size}`}
          onClick={() => edit({ kind: "remove-row", axis, size })}
        >
          <XMarkMini />
        </IconButton>
      </td>
    </tr>
  )
})
ChartRow.displayName = "ChartRow"

type FieldProps = { place: CellPlace; label: string; text: string; mark: Mark | undefined; onType: (text: string) => void }

/** One cell. What is wrong with it is said by its frame, a sign in its corner, and in words where the findings are. */
const ChartField = ({ place, label, text, mark, onType }: FieldProps) => (
  <>
    <input
      id={cellId(place)}
      data-axis={place.axis}
      data-size={place.size}
      data-point={place.point}
      aria-label={label}
      aria-invalid={mark?.level === "error"}
      aria-describedby={mark?.ids}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={text}
      onChange={(event) => onType(event.target.value)}
      className={clx(
        "bg-ui-bg-field focus:shadow-borders-interactive-with-active h-9 w-full min-w-24 focus:relative focus:z-[1] px-3 tabular-nums outline-none",
        mark?.level === "error" && "bg-ui-tag-red-bg text-ui-tag-red-text",
        mark?.level === "warning" && "bg-ui-tag-orange-bg text-ui-tag-orange-text"
      )}
    />
    {mark && (
      <span
        aria-hidden
        className={clx(
          "pointer-events-none absolute z-[2] right-1.5 top-1/2 -translate-y-1/2 font-medium",
          mark.level === "error" ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon"
        )}
      >
        {mark.level === "error" ? "✕" : "!"}
      </span>
    )}
  </>
)
