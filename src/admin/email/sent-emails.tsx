import { useDataTable } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { ChoiceSelect } from "../shared/choices"
import { ListTable } from "../shared/list-table"
import { hasKey, toOptions } from "../shared/names"
import { PageButtons } from "../shared/page-buttons"
import { useEmails, useEmailTemplates } from "./email-api"
import { emailColumns } from "./email-columns"
import { EmailDrawer } from "./email-drawer"
import { EMAIL_STATUS, templateTitle } from "./words"

const PAGE = 20
/** Characters of an address; the API takes no longer search. */
const LONGEST = 254
const ALL = "all"

/** Every email, newest first: find, look into, send again. Pages come from the server, one at a time. */
export const SentEmails = () => {
  const [status, setStatus] = useState(ALL)
  const [template, setTemplate] = useState(ALL)
  const [search, setSearch] = useState("")
  const [cursors, setCursors] = useState<string[]>([])
  const [openId, setOpenId] = useState<string>()

  const q = search.trim().slice(0, LONGEST)
  const { data, isLoading, isError, isPlaceholderData } = useEmails({
    status: hasKey(EMAIL_STATUS, status) ? status : undefined,
    template: template === ALL ? undefined : template,
    q: q || undefined,
    cursor: cursors.at(-1),
    limit: PAGE,
  })
  const { data: known } = useEmailTemplates()
  const templates = known?.templates.map(({ name }) => ({ value: name, label: templateTitle(name) })) ?? []

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
      <ListTable
        table={table}
        isStale={isPlaceholderData}
        search="Whole address, order id or email id"
        tools={
          <>
            <ChoiceSelect label="State" value={status} options={STATES} onChange={narrow(setStatus)} />
            <ChoiceSelect
              label="Email"
              value={template}
              options={[{ value: ALL, label: "All emails" }, ...templates]}
              onChange={narrow(setTemplate)}
            />
          </>
        }
        error={isError && { title: "The emails could not be read", text: "Try again in a moment; this page asks by itself." }}
        empty={isNarrowed ? NOTHING_FITS : NOTHING_YET}
      />
      <PageButtons
        cursors={cursors}
        next={isPlaceholderData || isError ? null : (data?.next_cursor ?? null)}
        onChange={setCursors}
      />
      <EmailDrawer id={openId} onClose={() => setOpenId(undefined)} />
    </>
  )
}

const STATES = [{ value: ALL, label: "All states" }, ...toOptions(EMAIL_STATUS)]

const NOTHING_YET = { heading: "Nothing was sent yet", description: "What the shop writes to customers and staff appears here." }

const NOTHING_FITS = { heading: "Nothing matches", description: "No email fits. The search needs the whole address or id." }
