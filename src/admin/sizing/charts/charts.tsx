import { Button, DataTable, useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import { useNavigate } from "react-router-dom"
import { useDebounced } from "../../shared/use-debounced"
import { useSizeCharts } from "./charts-api"
import { useSizeScales } from "../scales/scales-api"
import { emptyState } from "../../shared/empty-state"
import { CHART_STATUS } from "../words"
import { ChoiceSelect, type Option } from "../../shared/choices"
import { Notice } from "../../shared/page-states"
import { chartColumns } from "./chart-columns"
import { NewChartDrawer } from "./new-chart-drawer"

const PAGE = 20
const ALL = "all"
const FIRST: DataTablePaginationState = { pageIndex: 0, pageSize: PAGE }

/** Every size chart: find, open, begin a new one. Pages come from the server, one at a time. */
export const Charts = () => {
  const navigate = useNavigate()
  const [search, setSearch] = useState("")
  const [status, setStatus] = useState(ALL)
  const [scale, setScale] = useState(ALL)
  const [paging, setPaging] = useState(FIRST)
  const [isCreating, setIsCreating] = useState(false)
  const q = useDebounced(search.trim().slice(0, 100), 250)
  const { data, isLoading, isError, isPlaceholderData } = useSizeCharts({
    q: q || undefined,
    status: isStatus(status) ? status : undefined,
    scale: scale === ALL ? undefined : scale,
    limit: PAGE,
    offset: paging.pageIndex * PAGE,
  })
  const { data: scales } = useSizeScales()

  const narrow = (set: (value: string) => void) => (value: string) => {
    set(value)
    setPaging(FIRST)
  }
  const open = useCallback((id: string) => void navigate(`/sizes/charts/${id}`), [navigate])
  const columns = useMemo(() => chartColumns(open), [open])
  const table = useDataTable({
    data: data?.size_charts ?? [],
    columns,
    getRowId: ({ id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    search: { state: search, onSearchChange: narrow(setSearch) },
    pagination: { state: paging, onPaginationChange: setPaging },
    onRowClick: (_event, { id }) => open(id),
  })
  const isNarrowed = status !== ALL || scale !== ALL || q !== ""

  return (
    <>
      <DataTable instance={table} className={isPlaceholderData ? "opacity-60" : undefined}>
        <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
          <DataTable.Search aria-label="Title or handle" placeholder="Title or handle" className="w-72" />
          <div className="flex flex-wrap items-center gap-2">
            <ChoiceSelect label="State" value={status} options={STATES} onChange={narrow(setStatus)} />
            <ChoiceSelect
              label="Scale"
              value={scale}
              options={[
                { value: ALL, label: "All scales" },
                ...(scales?.size_scales ?? []).map(({ handle, name }) => ({ value: handle, label: name })),
              ]}
              onChange={narrow(setScale)}
            />
            <Button size="small" onClick={() => setIsCreating(true)}>
              New chart
            </Button>
          </div>
        </DataTable.Toolbar>
        {isError ? (
          <Notice isError title="The size charts could not be read" text="Try again in a moment." />
        ) : (
          <>
            <DataTable.Table emptyState={isNarrowed ? NOTHING_FITS : NOTHING_YET} />
            <DataTable.Pagination />
          </>
        )}
      </DataTable>
      <NewChartDrawer isOpen={isCreating} onClose={() => setIsCreating(false)} onCreated={open} />
    </>
  )
}

const isStatus = (text: string): text is keyof typeof CHART_STATUS => text in CHART_STATUS

const STATES: Option[] = [
  { value: ALL, label: "All states" },
  ...Object.entries(CHART_STATUS).map(([value, { label }]) => ({ value, label })),
]

const NOTHING_YET = emptyState(
  "There is no size chart yet",
  "Begin one: choose its sizes, type or paste what they measure, publish it."
)

const NOTHING_FITS = emptyState("Nothing matches", "No size chart fits the search and the choices above.")
