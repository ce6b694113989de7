import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminSizeAssignment } from "../../../types/http/sizing"
import { textOf } from "../localized"
import { FITS, GENDERS, nameIn, TARGETS } from "../words"
import { RemoveAssignment } from "./remove-assignment"

const column = createDataTableColumnHelper<AdminSizeAssignment>()

/** Columns of the table of assignments. */
export const assignmentColumns = () => [
  column.accessor("target", {
    header: "Given to",
    cell: ({ row: { original } }) => (
      <div className="py-1">
        <Text size="small" weight="plus">
          {original.target_name ?? "Gone"}
          {original.color && `, ${original.color}`}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {TARGETS[original.target]}
        </Text>
      </div>
    ),
  }),
  column.accessor("chart", {
    header: "Chart",
    cell: ({ row: { original } }) => (
      <div className="flex items-center gap-x-2">
        <Link
          to={`/sizes/charts/${original.chart_id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover whitespace-nowrap font-medium"
        >
          {textOf(original.chart.title) || original.chart.handle}
        </Link>
        {!original.chart.is_published && <StatusBadge color="orange">Not published</StatusBadge>}
      </div>
    ),
  }),
  column.accessor("gender", {
    header: "Only for",
    cell: ({ row: { original } }) => <span className="whitespace-nowrap">{filtersOf(original)}</span>,
  }),
  column.accessor("priority", { header: "Priority" }),
  column.accessor("id", { header: "", cell: ({ row: { original } }) => <RemoveAssignment assignment={original} /> }),
]

const filtersOf = ({ gender, fit, brand }: AdminSizeAssignment): string =>
  [gender && nameIn(GENDERS, gender), fit && `${nameIn(FITS, fit)} cut`, brand].filter(Boolean).join(", ") || "–"
