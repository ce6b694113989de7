import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { AdminDeadLetter } from "../../types/http/messaging"
import { shortTime } from "../shared/format-time"
import { OpenButton } from "../shared/open-button"
import { StateBadge } from "../shared/state-badge"
import { DEAD_LETTER, messageTitle } from "./words"

const column = createDataTableColumnHelper<AdminDeadLetter>()

/** Columns of the table; `open` is called with the id of the dead letter to look at. */
export const deadLetterColumns = (open: (id: string) => void) => [
  column.select(),
  column.accessor("name", {
    header: "Message",
    cell: ({ row: { original } }) => <OpenButton onOpen={() => open(original.id)}>{messageTitle(original.name)}</OpenButton>,
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
    cell: ({ row: { original } }) => (original.direction === "outgoing" ? "Not sent" : messageTitle(original.consumer)),
  }),
  column.accessor("died_at", {
    header: "Since",
    cell: ({ getValue }) => <span className="whitespace-nowrap">{shortTime(getValue())}</span>,
  }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StateBadge {...DEAD_LETTER[getValue()]} />,
  }),
]
