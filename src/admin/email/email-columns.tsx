import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import type { AdminEmail } from "../../types/http/email"
import { EMAIL_STATUS, languageWords, templateWords } from "./words"
import { OpenButton } from "../shared/open-button"

const column = createDataTableColumnHelper<AdminEmail>()

/** Columns of the table; `open` is called with the id of the email to look at. */
export const emailColumns = (open: (id: string) => void) => [
  column.accessor("created_at", {
    header: "When",
    cell: ({ getValue }) => new Date(getValue()).toLocaleString([], { dateStyle: "short", timeStyle: "short" }),
  }),
  column.accessor("recipient", { header: "To", cell: ({ getValue }) => <Cut text={getValue()} /> }),
  column.accessor("template", {
    header: "Email",
    cell: ({ row: { original } }) => <OpenButton onOpen={() => open(original.id)}>{templateWords(original.template)}</OpenButton>,
  }),
  column.accessor("subject", {
    header: "Subject",
    cell: ({ row: { original } }) => (
      <div className="py-1">
        <Cut text={original.subject ?? "–"} />
        {original.last_error && <Cut text={original.last_error} isQuiet />}
      </div>
    ),
  }),
  column.accessor("locale", { header: "Language", cell: ({ getValue }) => languageWords(getValue()) }),
  column.accessor("order_id", { header: "Order", cell: ({ getValue }) => <Cut text={getValue() ?? "–"} /> }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StatusBadge color={EMAIL_STATUS[getValue()].color}>{EMAIL_STATUS[getValue()].label}</StatusBadge>,
  }),
  column.accessor("attempts", { header: "Attempts", align: "right" }),
]

const Cut = ({ text, isQuiet = false }: { text: string; isQuiet?: boolean }) => (
  <Text size={isQuiet ? "xsmall" : "small"} className={isQuiet ? `${CUT} text-ui-fg-subtle` : CUT} title={text}>
    {text}
  </Text>
)

const CUT = "max-w-[16rem] truncate"
