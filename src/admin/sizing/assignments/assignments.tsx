import { Button, DataTable, Heading, useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useSizeAssignments } from "./assignments-api"
import { emptyState } from "../../shared/empty-state"
import { isKeyOf } from "../../shared/has-key"
import { optionsOf, TARGETS } from "../words"
import { ChoiceSelect } from "../../shared/choices"
import { Notice } from "../../shared/page-states"
import { assignmentColumns } from "./assignment-columns"
import { NewAssignmentDrawer } from "./new-assignment-drawer"
import { WhichChart } from "./which-chart"

const PAGE = 20
const ALL = "all"
const FIRST: DataTablePaginationState = { pageIndex: 0, pageSize: PAGE }

/** Which chart goes where, and what one product gets of it. */
export const Assignments = () => {
  const [target, setTarget] = useState(ALL)
  const [paging, setPaging] = useState(FIRST)
  const [isAdding, setIsAdding] = useState(false)
  const { data, isLoading, isError, isPlaceholderData } = useSizeAssignments({
    target: isKeyOf(TARGETS, target) ? target : undefined,
    limit: PAGE,
    offset: paging.pageIndex * PAGE,
  })
  const columns = useMemo(() => assignmentColumns(), [])
  const table = useDataTable({
    data: data?.size_assignments ?? [],
    columns,
    getRowId: ({ id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    pagination: { state: paging, onPaginationChange: setPaging },
  })
  const nothing = target === ALL ? NOTHING_YET : NOTHING_FITS
  return (
    <div className="divide-y">
      <WhichChart />
      <DataTable instance={table} className={isPlaceholderData ? "opacity-60" : undefined}>
        <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
          <Heading level="h2">Assignments</Heading>
          <div className="flex flex-wrap items-center gap-2">
            <ChoiceSelect
              label="Given to"
              value={target}
              options={[{ value: ALL, label: "Given to anything" }, ...optionsOf(TARGETS)]}
              onChange={(value) => {
                setTarget(value)
                setPaging(FIRST)
              }}
            />
            <Button size="small" onClick={() => setIsAdding(true)}>
              Assign a chart
            </Button>
          </div>
        </DataTable.Toolbar>
        {isError ? (
          <Notice isError title="The assignments could not be read" text="Try again in a moment." />
        ) : (
          <>
            <DataTable.Table emptyState={nothing} />
            <DataTable.Pagination />
          </>
        )}
      </DataTable>
      <NewAssignmentDrawer isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </div>
  )
}

const NOTHING_YET = emptyState(
  "No chart is assigned",
  "Shoppers see a chart once it is given to products, categories or a whole scale."
)

const NOTHING_FITS = emptyState("Nothing matches", "No chart is given to anything of this kind.")
