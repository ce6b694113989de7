import {
  Button,
  DataTable,
  toast,
  useDataTable,
  usePrompt,
  type DataTableFilteringState,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { AdminDeadLetterCounts, AdminDeadLetterFilter, DeadLetterStatus } from "../../types/http/messaging"
import { useDeadLetters, useRetry } from "./messaging-api"
import { DEAD_LETTER } from "./words"
import { Notice } from "../shared/page-states"
import { deadLetterColumns, deadLetterFilters } from "./dead-letter-columns"
import { DeadLetterDrawer } from "./dead-letter-drawer"
import { DiscardDrawer } from "./discard-drawer"

const PAGE = 20

/** Messages that wait for a person: find, retry, discard, look into. Pages come from the server, one at a time. */
export const StuckMessages = ({ counts }: { counts: AdminDeadLetterCounts | undefined }) => {
  const [filtering, setFiltering] = useState<DataTableFilteringState>({ status: "open" })
  const [search, setSearch] = useState("")
  const [cursors, setCursors] = useState<string[]>([])
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})
  const [openId, setOpenId] = useState<string>()
  const [discarding, setDiscarding] = useState<string[]>([])

  const { status, ...matching } = filterOf(filtering, search)
  const { data, isLoading, isError, isPlaceholderData } = useDeadLetters({
    status,
    ...matching,
    cursor: cursors.at(-1),
    limit: PAGE,
  })
  const retry = useRetry()
  const prompt = usePrompt()

  const restart = () => {
    setCursors([])
    setSelection({})
  }
  const send = (choice: Parameters<typeof retry.mutateAsync>[0]) =>
    retry.mutateAsync(choice).then(
      ({ count }) => {
        toast.success(`${count.toLocaleString()} will be tried again`)
        setSelection({})
        setOpenId(undefined)
      },
      (error: unknown) => toast.error(error instanceof Error ? error.message : "The retry was refused")
    )
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
    search: {
      state: search,
      onSearchChange: (text) => {
        setSearch(text)
        restart()
      },
    },
    filtering: {
      state: filtering,
      onFilteringChange: (state) => {
        setFiltering(state)
        restart()
      },
    },
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
      <nav aria-label="Pages" className="flex justify-end gap-x-2 border-t px-6 py-3">
        <Button
          size="small"
          variant="transparent"
          disabled={cursors.length === 0}
          onClick={() => setCursors(cursors.slice(0, -1))}
        >
          Newer
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={!data?.next_cursor || isPlaceholderData}
          onClick={() => data?.next_cursor && setCursors([...cursors, data.next_cursor])}
        >
          Older
        </Button>
      </nav>
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

/** The table's filters in the words of the API; each of ours holds one text. */
function filterOf(filtering: DataTableFilteringState, search: string): AdminDeadLetterFilter {
  const chosen = (id: string) => {
    const value: unknown = filtering[id]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const [status, direction] = [chosen("status"), chosen("direction")]
  return {
    status: isStatus(status) ? [status] : undefined,
    direction: direction === "incoming" || direction === "outgoing" ? direction : undefined,
    name: chosen("name"),
    consumer: chosen("consumer"),
    reason_code: chosen("reason_code"),
    q: search.trim() || undefined,
  }
}

const isStatus = (text: string | undefined): text is DeadLetterStatus => text !== undefined && text in DEAD_LETTER
