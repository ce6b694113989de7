import { createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge, Text } from "@medusajs/ui"
import type { AdminDeadLetter, AdminDeadLetterCounts } from "../../types/http/messaging"
import { DEAD_LETTER, words } from "./words"
import { OpenButton } from "../shared/open-button"

const column = createDataTableColumnHelper<AdminDeadLetter>()

/** Columns of the table; `open` is called with the id of the dead letter to look at. */
export const deadLetterColumns = (open: (id: string) => void) => [
  column.select(),
  column.accessor("name", {
    header: "Message",
    cell: ({ row: { original } }) => <OpenButton onOpen={() => open(original.id)}>{words(original.name)}</OpenButton>,
  }),
  column.accessor("reason", {
    header: "What went wrong",
    cell: ({ row: { original } }) => (
      <Text size="small" className="max-w-[22rem] truncate" title={original.reason}>
        {original.reason}
      </Text>
    ),
  }),
  column.accessor("consumer", {
    header: "Where",
    cell: ({ row: { original } }) => (original.direction === "outgoing" ? "Not sent" : words(original.consumer)),
  }),
  column.accessor("died_at", {
    header: "Since",
    cell: ({ getValue }) => (
      <span className="whitespace-nowrap">
        {new Date(getValue()).toLocaleString([], { dateStyle: "short", timeStyle: "short" })}
      </span>
    ),
  }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StatusBadge color={DEAD_LETTER[getValue()].color}>{DEAD_LETTER[getValue()].label}</StatusBadge>,
  }),
]

const filter = createDataTableFilterHelper<AdminDeadLetter>()

const unique = (values: (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))].sort()

/** Filters of the table, with what the open dead letters hold as options. */
export const deadLetterFilters = (counts: AdminDeadLetterCounts | undefined) => {
  const groups = counts?.groups ?? []
  const options = (values: (string | null)[]) => unique(values).map((value) => ({ value, label: words(value) }))
  return [
    filter.accessor("status", {
      type: "radio",
      label: "State",
      options: Object.entries(DEAD_LETTER).map(([value, { label }]) => ({ value, label })),
    }),
    filter.accessor("direction", {
      type: "radio",
      label: "Direction",
      options: [
        { value: "outgoing", label: "From the shop" },
        { value: "incoming", label: "To the shop" },
      ],
    }),
    filter.accessor("name", { type: "radio", label: "Message", options: options(groups.map(({ name }) => name)) }),
    filter.accessor("consumer", { type: "radio", label: "Where", options: options(groups.map(({ consumer }) => consumer)) }),
    filter.accessor("reason_code", {
      type: "radio",
      label: "Reason",
      options: options(groups.map(({ reason_code }) => reason_code)),
    }),
  ]
}
