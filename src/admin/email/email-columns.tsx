import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { AdminEmail } from "../../types/http/email"
import { shortTime } from "../shared/format-time"
import { OpenButton } from "../shared/open-button"
import { StateBadge } from "../shared/state-badge"
import { EMAIL_STATUS, languageName, templateTitle } from "./words"

const column = createDataTableColumnHelper<AdminEmail>()

/** Columns of the table; `open` is called with the id of the email to look at. */
export const emailColumns = (open: (id: string) => void) => [
  column.accessor("created_at", {
    header: "When",
    cell: ({ getValue }) => shortTime(getValue()),
  }),
  column.accessor("recipient", { header: "To", cell: ({ getValue }) => <Cut text={getValue()} /> }),
  column.accessor("template", {
    header: "Email",
    cell: ({ row: { original } }) => <OpenButton onOpen={() => open(original.id)}>{templateTitle(original.template)}</OpenButton>,
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
  column.accessor("locale", { header: "Language", cell: ({ getValue }) => languageName(getValue()) }),
  column.accessor("order_id", { header: "Order", cell: ({ getValue }) => <Cut text={getValue() ?? "–"} /> }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StateBadge {...EMAIL_STATUS[getValue()]} />,
  }),
  column.accessor("attempts", { header: "Attempts", align: "right" }),
]

const Cut = ({ text, isQuiet = false }: { text: string; isQuiet?: boolean }) => (
  <Text size={isQuiet ? "xsmall" : "small"} className={isQuiet ? `${CUT} text-ui-fg-subtle` : CUT} title={text}>
    {text}
  </Text>
)

const CUT = "max-w-[16rem] truncate"
