import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminFitInsight } from "../../../types/http/fit"
import { StateBadge } from "../../shared/state-badge"
import { FIT_FLAGS } from "../words"
import { CountsBar, OffsetBar } from "./fit-bars"
import { offsetWords } from "./fit-words"

const column = createDataTableColumnHelper<AdminFitInsight>()

/** Columns of the table of fit insights. */
export const insightColumns = () => [
  column.accessor("title", {
    header: "Product",
    cell: ({ row: { original } }) => (
      <div className="flex items-center gap-x-3 py-1">
        {original.thumbnail ? (
          <img src={original.thumbnail} alt="" loading="lazy" className="h-8 w-6 shrink-0 rounded object-cover" />
        ) : (
          <span className="bg-ui-bg-component h-8 w-6 shrink-0 rounded" />
        )}
        <Link
          to={`/products/${original.product_id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover whitespace-nowrap font-medium"
        >
          {original.title}
        </Link>
      </div>
    ),
  }),
  column.accessor("flag", {
    header: "Verdict",
    cell: ({ getValue }) => {
      const flag = getValue()
      return flag ? (
        <StateBadge {...FIT_FLAGS[flag]} />
      ) : (
        <Text size="small" className="text-ui-fg-muted whitespace-nowrap">
          Too early to say
        </Text>
      )
    },
  }),
  column.accessor("offset", {
    header: "Small – large",
    cell: ({ row: { original } }) => (
      <div className="flex flex-col">
        <OffsetBar offset={original.offset} interval={original.interval} />
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap">
          {offsetWords(original.offset)}
          {original.offset_manual !== null && `; set by hand: ${offsetWords(original.offset_manual)}`}
        </Text>
      </div>
    ),
  }),
  column.accessor("counts", {
    header: "Too small / fitted / too large",
    cell: ({ getValue }) => <CountsBar counts={getValue()} />,
  }),
  column.accessor("customers", { header: "Customers", cell: ({ getValue }) => getValue().toLocaleString() }),
  column.accessor("last_outcome_at", {
    header: "Last heard",
    cell: ({ getValue }) => {
      const at = getValue()
      return <span className="whitespace-nowrap">{at ? new Date(at).toLocaleDateString() : "–"}</span>
    },
  }),
]
