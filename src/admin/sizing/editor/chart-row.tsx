import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { memo } from "react"
import { cellText } from "./cell-text"
import { cellId } from "./chart-grid"
import type { ChartEdit } from "./chart-edits"
import type { Mark } from "./findings"
import type { ChartPoint, GridRow, LengthUnit } from "../types"
import { ChartField } from "./chart-field"

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
