import { DataTable, useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useDebounced } from "../../shared/use-debounced"
import { useFitInsights } from "./fit-api"
import { emptyState } from "../../shared/empty-state"
import { isKeyOf } from "../../shared/has-key"
import { FIT_FLAGS } from "../words"
import { ChoiceSelect } from "../../shared/choices"
import { Notice } from "../../shared/page-states"
import { insightColumns } from "./insight-columns"

const PAGE = 20
const ALL = "all"
const FIRST: DataTablePaginationState = { pageIndex: 0, pageSize: PAGE }

/** Products that run small or large, as those found who bought them. */
export const FitInsights = () => {
  const [search, setSearch] = useState("")
  const [flag, setFlag] = useState(ALL)
  const [sort, setSort] = useState("-last_outcome_at")
  const [paging, setPaging] = useState(FIRST)
  const q = useDebounced(search.trim().slice(0, 100), 250)
  const { data, isLoading, isError, isPlaceholderData } = useFitInsights({
    flag: isKeyOf(FIT_FLAGS, flag) ? flag : undefined,
    q: q || undefined,
    sort,
    limit: PAGE,
    offset: paging.pageIndex * PAGE,
  })
  const narrow = (set: (value: string) => void) => (value: string) => {
    set(value)
    setPaging(FIRST)
  }
  const columns = useMemo(() => insightColumns(), [])
  const table = useDataTable({
    data: data?.fit_insights ?? [],
    columns,
    getRowId: ({ product_id: id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    search: { state: search, onSearchChange: narrow(setSearch) },
    pagination: { state: paging, onPaginationChange: setPaging },
  })
  return (
    <DataTable instance={table} className={isPlaceholderData ? "opacity-60" : undefined}>
      <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
        <DataTable.Search aria-label="Product" placeholder="Product" className="w-72" />
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceSelect label="Order" value={sort} options={SORTS} onChange={narrow(setSort)} />
          <ChoiceSelect
            label="Verdict"
            value={flag}
            options={[
              { value: ALL, label: "All verdicts" },
              ...Object.entries(FIT_FLAGS).map(([value, { label }]) => ({ value, label })),
            ]}
            onChange={narrow(setFlag)}
          />
        </div>
      </DataTable.Toolbar>
      {isError ? (
        <Notice isError title="The fit insights could not be read" text="Try again in a moment." />
      ) : (
        <>
          <DataTable.Table emptyState={flag === ALL && q === "" ? NOTHING_YET : NOTHING_FITS} />
          <DataTable.Pagination />
        </>
      )}
    </DataTable>
  )
}

const SORTS = [
  { value: "-last_outcome_at", label: "Last heard of first" },
  { value: "offset", label: "Smallest first" },
  { value: "-offset", label: "Largest first" },
  { value: "-outcomes", label: "Most outcomes first" },
]

const NOTHING_YET = emptyState(
  "Nothing is known yet",
  "Returns with a reason, exchanges, surveys and what is kept tell how products fit, and appear here."
)

const NOTHING_FITS = emptyState("Nothing matches", "No product fits the search and the verdict.")
