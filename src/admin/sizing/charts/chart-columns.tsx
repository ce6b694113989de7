import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { AdminSizeChart } from "../../../types/http/sizing"
import { shortTime } from "../../shared/format-time"
import { OpenButton } from "../../shared/open-button"
import { StateBadge } from "../../shared/state-badge"
import { pickText } from "../localized"
import { BASIS, CHART_STATUS } from "../words"

const column = createDataTableColumnHelper<AdminSizeChart>()

/** Columns of the table; `open` is called with the id of the chart to look at. */
export const chartColumns = (open: (id: string) => void) => [
  column.accessor("title", {
    header: "Chart",
    cell: ({ row: { original } }) => (
      <div className="py-1">
        <OpenButton onOpen={() => open(original.id)}>{pickText(original.title) || original.handle}</OpenButton>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {original.handle}
        </Text>
      </div>
    ),
  }),
  column.accessor("versions", {
    header: "State",
    cell: ({ getValue }) => <States versions={getValue()} />,
  }),
  column.accessor("scale", {
    header: "Scale",
    cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue().name}</span>,
  }),
  column.accessor("basis", {
    header: "Measures",
    cell: ({ getValue }) => {
      const basis = getValue()
      return <span className="whitespace-nowrap">{basis ? BASIS[basis] : "–"}</span>
    },
  }),
  column.accessor("assignments", { header: "Assignments", cell: ({ getValue }) => getValue().toLocaleString() }),
  column.accessor("updated_at", {
    header: "Changed",
    cell: ({ getValue }) => shortTime(getValue()),
  }),
]

/** The draft and what is published; what is archived only where there is nothing else. */
const States = ({ versions }: Pick<AdminSizeChart, "versions">) => {
  const alive = versions.filter(({ status }) => status !== "archived")
  return (
    <div className="flex flex-wrap gap-1">
      {(alive.length > 0 ? alive : versions.slice(0, 1)).map(({ version, status }) => (
        <StateBadge key={version} color={CHART_STATUS[status].color} label={`${CHART_STATUS[status].label} ${version}`} />
      ))}
    </div>
  )
}
