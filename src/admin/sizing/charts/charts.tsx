import { Button, useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import { useNavigate } from "react-router-dom"
import { ChoiceSelect } from "../../shared/choices"
import { ListTable } from "../../shared/list-table"
import { hasKey, toOptions } from "../../shared/names"
import { useDebounced } from "../../shared/use-debounced"
import { useScaleOptions } from "../scales/scales-api"
import { CHART_STATUS } from "../words"
import { chartColumns } from "./chart-columns"
import { useSizeCharts } from "./charts-api"
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
    status: hasKey(CHART_STATUS, status) ? status : undefined,
    scale: scale === ALL ? undefined : scale,
    limit: PAGE,
    offset: paging.pageIndex * PAGE,
  })
  const scales = useScaleOptions()

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
      <ListTable
        table={table}
        isStale={isPlaceholderData}
        isPaged
        search="Title or handle"
        tools={
          <>
            <ChoiceSelect label="State" value={status} options={STATES} onChange={narrow(setStatus)} />
            <ChoiceSelect
              label="Scale"
              value={scale}
              options={[{ value: ALL, label: "All scales" }, ...scales]}
              onChange={narrow(setScale)}
            />
            <Button size="small" onClick={() => setIsCreating(true)}>
              New chart
            </Button>
          </>
        }
        error={isError && { title: "The size charts could not be read" }}
        empty={isNarrowed ? NOTHING_FITS : NOTHING_YET}
      />
      <NewChartDrawer isOpen={isCreating} onClose={() => setIsCreating(false)} onCreated={open} />
    </>
  )
}

const STATES = [{ value: ALL, label: "All states" }, ...toOptions(CHART_STATUS)]

const NOTHING_YET = {
  heading: "There is no size chart yet",
  description: "Begin one: choose its sizes, type or paste what they measure, publish it.",
}

const NOTHING_FITS = { heading: "Nothing matches", description: "No size chart fits the search and the choices above." }
