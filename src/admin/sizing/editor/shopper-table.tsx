import { Table } from "@medusajs/ui"
import type { AdminSizeChartCheckResponse } from "../../../types/http/sizing"
import type { Axis } from "../types"

type Chart = AdminSizeChartCheckResponse["chart"]

const AXES: Axis[] = [1, 2]

/** One table for each axis that has rows. */
export const ShopperTable = ({ chart }: { chart: Chart }) => (
  <div className="flex flex-col gap-y-4">
    {AXES.filter((axis) => chart.rows.some((row) => row.axis === axis)).map((axis) => (
      <OfAxis key={axis} chart={chart} axis={axis} />
    ))}
  </div>
)

const OfAxis = ({ chart, axis }: { chart: Chart; axis: Axis }) => {
  const points = chart.points.filter((point) => point.axis === axis)
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Size</Table.HeaderCell>
          {points.map(({ code, title }) => (
            <Table.HeaderCell key={code} className="whitespace-nowrap">
              {title} ({chart.unit})
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {chart.rows
          .filter((row) => row.axis === axis)
          .map(({ size, label, cells }) => (
            <Table.Row key={size}>
              <Table.Cell className="font-medium">{label}</Table.Cell>
              {points.map(({ code }) => (
                <Table.Cell key={code} className="whitespace-nowrap tabular-nums">
                  {cells.find(({ point }) => point === code)?.text ?? "–"}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
      </Table.Body>
    </Table>
  )
}
