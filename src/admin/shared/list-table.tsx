import { DataTable, type useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Notice } from "./page-states"

type ListTableProps<Row> = {
  table: ReturnType<typeof useDataTable<Row>>
  /** What the rows belong to was asked for anew and is not there yet. */
  isStale: boolean
  /** Left in the bar above the rows: a title, or what the search looks through. */
  heading?: ReactNode
  search?: string
  /** Right in the bar above the rows. */
  tools: ReactNode
  /** Shown in place of rows that could not be read. */
  error: { title: string; text?: string } | false
  /** Shown in place of rows where there are none. */
  empty: Empty
  /** Whether the server counts the rows, so that there are pages by number. (Default: false) */
  isPaged?: boolean
}

type Empty = { heading: string; description: string }

/** A list that the server hands out a page at a time. */
export const ListTable = <Row,>({ table, isStale, heading, search, tools, error, empty, isPaged }: ListTableProps<Row>) => (
  <DataTable instance={table} className={isStale ? "opacity-60" : undefined}>
    <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
      {heading}
      {search && <DataTable.Search aria-label={search} placeholder={search} className="w-72" />}
      <div className="flex flex-wrap items-center gap-2">{tools}</div>
    </DataTable.Toolbar>
    {error ? (
      <Notice isError title={error.title} text={error.text ?? "Try again in a moment."} />
    ) : (
      <>
        {/* What narrows our lists stands above them, where the table does not know of it: it says the same either way. */}
        <DataTable.Table emptyState={{ empty, filtered: empty }} />
        {isPaged && <DataTable.Pagination />}
      </>
    )}
  </DataTable>
)
