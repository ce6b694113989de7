import { Button, Heading, useDataTable, type DataTablePaginationState } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { ChoiceSelect } from "../../shared/choices"
import { ListTable } from "../../shared/list-table"
import { hasKey, toOptions } from "../../shared/names"
import { TARGETS } from "../words"
import { assignmentColumns } from "./assignment-columns"
import { useSizeAssignments } from "./assignments-api"
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
    target: hasKey(TARGETS, target) ? target : undefined,
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
  return (
    <div className="divide-y">
      <WhichChart />
      <ListTable
        table={table}
        isStale={isPlaceholderData}
        isPaged
        heading={<Heading level="h2">Assignments</Heading>}
        tools={
          <>
            <ChoiceSelect
              label="Given to"
              value={target}
              options={[{ value: ALL, label: "Given to anything" }, ...toOptions(TARGETS)]}
              onChange={(value) => {
                setTarget(value)
                setPaging(FIRST)
              }}
            />
            <Button size="small" onClick={() => setIsAdding(true)}>
              Assign a chart
            </Button>
          </>
        }
        error={isError && { title: "The assignments could not be read" }}
        empty={target === ALL ? NOTHING_YET : NOTHING_FITS}
      />
      <NewAssignmentDrawer isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </div>
  )
}

const NOTHING_YET = {
  heading: "No chart is assigned",
  description: "Shoppers see a chart once it is given to products, categories or a whole scale.",
}

const NOTHING_FITS = { heading: "Nothing matches", description: "No chart is given to anything of this kind." }
