import { DataTable, useDataTable } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useEmails, useEmailTemplates } from "./email-api"
import { emptyState } from "../shared/empty-state"
import { EMAIL_STATUS, isEmailStatus, templateWords } from "./words"
import { Notice } from "../shared/page-states"
import { ChoiceSelect, type Option } from "../shared/choices"
import { emailColumns } from "./email-columns"
import { EmailDrawer } from "./email-drawer"
import { PageButtons } from "../shared/page-buttons"

const PAGE = 20
/** Characters of an address; the API takes no longer search. */
const LONGEST = 254
const ALL = "all"

/** Every email, newest first: find, look into, send again. Pages come from the server, one at a time. */
export const SentMails = () => {
  const [status, setStatus] = useState(ALL)
  const [template, setTemplate] = useState(ALL)
  const [search, setSearch] = useState("")
  const [cursors, setCursors] = useState<string[]>([])
  const [openId, setOpenId] = useState<string>()

  const q = search.trim().slice(0, LONGEST)
  const { data, isLoading, isError, isPlaceholderData } = useEmails({
    status: isEmailStatus(status) ? status : undefined,
    template: template === ALL ? undefined : template,
    q: q || undefined,
    cursor: cursors.at(-1),
    limit: PAGE,
  })
  const { data: known } = useEmailTemplates()

  const narrow = (set: (value: string) => void) => (value: string) => {
    set(value)
    setCursors([])
  }
  const columns = useMemo(() => emailColumns(setOpenId), [])
  const table = useDataTable({
    data: data?.emails ?? [],
    columns,
    getRowId: ({ id }) => id,
    isLoading,
    search: { state: search, onSearchChange: narrow(setSearch) },
    onRowClick: (_event, { id }) => setOpenId(id),
  })
  const isNarrowed = status !== ALL || template !== ALL || q !== ""

  return (
    <>
      <DataTable instance={table} className={isPlaceholderData ? "opacity-60" : undefined}>
        <DataTable.Toolbar className="flex flex-wrap items-center justify-between gap-2">
          <DataTable.Search aria-label={SEARCH} placeholder={SEARCH} className="w-72" />
          <div className="flex flex-wrap items-center gap-2">
            <ChoiceSelect label="State" value={status} options={STATES} onChange={narrow(setStatus)} />
            <ChoiceSelect
              label="Email"
              value={template}
              options={templateOptions(known?.templates ?? [])}
              onChange={narrow(setTemplate)}
            />
          </div>
        </DataTable.Toolbar>
        {isError ? (
          <Notice isError title="The emails could not be read" text="Try again in a moment; this page asks by itself." />
        ) : (
          <DataTable.Table emptyState={isNarrowed ? NOTHING_FITS : NOTHING_YET} />
        )}
      </DataTable>
      <PageButtons
        cursors={cursors}
        next={isPlaceholderData || isError ? null : (data?.next_cursor ?? null)}
        onChange={setCursors}
      />
      <EmailDrawer id={openId} onClose={() => setOpenId(undefined)} />
    </>
  )
}

const SEARCH = "Whole address, order id or email id"

const STATES: Option[] = [
  { value: ALL, label: "All states" },
  ...Object.entries(EMAIL_STATUS).map(([value, { label }]) => ({ value, label })),
]

const templateOptions = (templates: { name: string }[]): Option[] => [
  { value: ALL, label: "All emails" },
  ...templates.map(({ name }) => ({ value: name, label: templateWords(name) })),
]

const NOTHING_YET = emptyState("Nothing was sent yet", "What the shop writes to customers and staff appears here.")

const NOTHING_FITS = emptyState("Nothing matches", "No email fits. The search needs the whole address or id.")
