import { Trash } from "@medusajs/icons"
import { createDataTableColumnHelper, IconButton, StatusBadge, Text, usePrompt } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminSizeAssignment } from "../../../types/http/sizing"
import { toastOutcome } from "../../shared/toast-outcome"
import { pickText } from "../localized"
import { codeName, FITS, GENDERS, TARGETS } from "../words"
import { useRemoveAssignment } from "./assignments-api"

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
          {chartName(original)}
        </Link>
        {!original.chart.is_published && <StatusBadge color="orange">Not published</StatusBadge>}
      </div>
    ),
  }),
  column.accessor("gender", {
    header: "Only for",
    cell: ({ row: { original } }) => <span className="whitespace-nowrap">{describeFilters(original)}</span>,
  }),
  column.accessor("priority", { header: "Priority" }),
  column.accessor("id", { header: "", cell: ({ row: { original } }) => <RemoveButton assignment={original} /> }),
]

const chartName = ({ chart }: AdminSizeAssignment): string => pickText(chart.title) || chart.handle

const describeFilters = ({ gender, fit, brand }: AdminSizeAssignment): string =>
  [gender && codeName(GENDERS, gender), fit && `${codeName(FITS, fit)} cut`, brand].filter(Boolean).join(", ") || "–"

/** Takes a chart back from what it was given to. */
const RemoveButton = ({ assignment }: { assignment: AdminSizeAssignment }) => {
  const prompt = usePrompt()
  const remove = useRemoveAssignment()
  const chart = chartName(assignment)
  const name = assignment.target_name ?? "what is gone"
  const ask = async () => {
    const isSure = await prompt({
      title: "Remove this assignment?",
      description: `${name} no longer gets “${chart}” by it. The chart itself stays.`,
      confirmText: "Remove",
    })
    if (!isSure) return
    await toastOutcome(() => remove.mutateAsync(assignment.id), {
      done: "The assignment is removed",
      failed: "The assignment was not removed",
    })
  }
  return (
    <IconButton size="small" variant="transparent" aria-label={`Take ${chart} from ${name}`} onClick={() => void ask()}>
      <Trash />
    </IconButton>
  )
}
