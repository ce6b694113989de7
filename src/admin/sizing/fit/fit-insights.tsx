import { useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import type { AdminFitInsightsResponse } from "../../../types/http/fit"
import { sdk } from "../../shared/api"
import { ChoiceSelect } from "../../shared/choices"
import { ListTable } from "../../shared/list-table"
import { hasKey, toOptions } from "../../shared/names"
import { useDebounced } from "../../shared/use-debounced"
import { FIT_FLAGS } from "../words"
import { insightColumns } from "./insight-columns"
import type { FitFlag } from "../../../modules/sizing/rules/vocabulary"

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
    flag: hasKey(FIT_FLAGS, flag) ? flag : undefined,
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
    <ListTable
      table={table}
      isStale={isPlaceholderData}
      isPaged
      search="Product"
      tools={
        <>
          <ChoiceSelect label="Order" value={sort} options={SORTS} onChange={narrow(setSort)} />
          <ChoiceSelect label="Verdict" value={flag} options={VERDICTS} onChange={narrow(setFlag)} />
        </>
      }
      error={isError && { title: "The fit insights could not be read" }}
      empty={flag === ALL && q === "" ? NOTHING_YET : NOTHING_FITS}
    />
  )
}

type InsightPage = { flag?: FitFlag; q?: string; sort?: string; limit: number; offset: number }

/** One page of products with what became of what was bought. */
const useFitInsights = (page: InsightPage) =>
  useQuery({
    queryKey: ["apparel", "fit-insights", page],
    queryFn: () => sdk.client.fetch<AdminFitInsightsResponse>("/admin/apparel/fit-insights", { query: page }),
    placeholderData: keepPreviousData,
    retry: false,
  })

const SORTS = toOptions({
  "-last_outcome_at": "Last heard of first",
  offset: "Smallest first",
  "-offset": "Largest first",
  "-outcomes": "Most outcomes first",
})

const VERDICTS = [{ value: ALL, label: "All verdicts" }, ...toOptions(FIT_FLAGS)]

const NOTHING_YET = {
  heading: "Nothing is known yet",
  description: "Returns with a reason, exchanges, surveys and what is kept tell how products fit, and appear here.",
}

const NOTHING_FITS = { heading: "Nothing matches", description: "No product fits the search and the verdict." }
