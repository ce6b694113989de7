import {
  Button,
  DataTable,
  useDataTable,
  usePrompt,
  type DataTableFilteringState,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { AdminDeadLetterCounts } from "../../types/http/messaging"
import { PageButtons } from "../shared/page-buttons"
import { Notice } from "../shared/page-states"
import { toastOutcome } from "../shared/toast-outcome"
import { deadLetterColumns } from "./dead-letter-columns"
import { DeadLetterDrawer } from "./dead-letter-drawer"
import { deadLetterFilters, toDeadLetterFilter } from "./dead-letter-filters"
import { DiscardDrawer } from "./discard-drawer"
import { useDeadLetters, useRetry } from "./messaging-api"

const PAGE = 20

/** Messages that wait for a person: find, retry, discard, look into. Pages come from the server, one at a time. */
export const StuckMessages = ({ counts }: { counts: AdminDeadLetterCounts | undefined }) => {
  const [filtering, setFiltering] = useState<DataTableFilteringState>({ status: "open" })
  const [search, setSearch] = useState("")
  const [cursors, setCursors] = useState<string[]>([])
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})
  const [openId, setOpenId] = useState<string>()
  const [discarding, setDiscarding] = useState<string[]>([])

  const { status, ...matching } = toDeadLetterFilter(filtering, search)
  const { data, isLoading, isError, isPlaceholderData } = useDeadLetters({
    status,
    ...matching,
    cursor: cursors.at(-1),
    limit: PAGE,
  })
  const retry = useRetry()
  const prompt = usePrompt()

  const narrow =
    <State,>(set: (state: State) => void) =>
    (state: State) => {
      set(state)
      setCursors([])
      setSelection({})
    }
  const send = (choice: Parameters<typeof retry.mutateAsync>[0]) =>
    toastOutcome(() => retry.mutateAsync(choice), {
      done: ({ count }) => `${count.toLocaleString()} will be tried again`,
      failed: "The retry was refused",
      then: () => {
        setSelection({})
        setOpenId(undefined)
      },
    })
  const retryAll = async () => {
    const isSure = await prompt({
      title: "Retry all that match?",
      description: "Every stuck message that fits the filters is tried again. What succeeded before is not done twice.",
      confirmText: "Retry all",
      variant: "confirmation",
    })
    if (isSure) await send({ filter: matching })
  }

  const columns = useMemo(() => deadLetterColumns(setOpenId), [])
  const table = useDataTable({
    data: data?.dead_letters ?? [],
    columns,
    getRowId: ({ id }) => id,
    filters: deadLetterFilters(counts),
    isLoading,
    search: { state: search, onSearchChange: narrow(setSearch) },
    filtering: { state: filtering, onFilteringChange: narrow(setFiltering) },
    rowSelection: {
      state: selection,
      onRowSelectionChange: setSelection,
      enableRowSelection: ({ original }) => original.status === "open" || original.status === "retrying",
    },
    commands: [
      { label: "Retry", shortcut: "R", action: (rows) => void send({ ids: Object.keys(rows) }) },
      { label: "Discard", shortcut: "D", action: (rows) => setDiscarding(Object.keys(rows)) },
    ],
    onRowClick: (_event, { id }) => setOpenId(id),
  })

  if (isError) {
    return <Notice isError title="The stuck messages could not be read" text="Try again in a moment; this page asks by itself." />
  }
  return (
    <>
      <DataTable instance={table} className={isPlaceholderData ? "opacity-60" : undefined}>
        <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
          <DataTable.Search placeholder="Order number, message id or reason" className="w-72" />
          <div className="flex items-center gap-x-2">
            <DataTable.FilterMenu tooltip="Filter" />
            <Button size="small" variant="secondary" disabled={!data?.dead_letters.length} onClick={() => void retryAll()}>
              Retry all that match
            </Button>
          </div>
        </DataTable.Toolbar>
        <DataTable.Table
          emptyState={{
            empty: { heading: "Nothing is stuck", description: "Messages that could not be delivered or applied appear here." },
            filtered: { heading: "Nothing matches", description: "No message fits the search and the filters." },
          }}
        />
        <DataTable.CommandBar selectedLabel={(count) => `${count} selected`} />
      </DataTable>
      <PageButtons cursors={cursors} next={isPlaceholderData ? null : (data?.next_cursor ?? null)} onChange={setCursors} />
      <DeadLetterDrawer
        id={openId}
        onClose={() => setOpenId(undefined)}
        onRetry={(id) => void send({ ids: [id] })}
        onDiscard={(id) => {
          setOpenId(undefined)
          setDiscarding([id])
        }}
      />
      <DiscardDrawer
        ids={discarding}
        onClose={() => setDiscarding([])}
        onDone={() => {
          setDiscarding([])
          setSelection({})
        }}
      />
    </>
  )
}
