import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Form, SearchInput, TextField } from "../shared/fields"
import { ListSkeleton, Notice } from "../shared/page-states"
import { toastOutcome } from "../shared/toast-outcome"
import { BlockedTable } from "./blocked-table"
import { useBlock, useSuppressions } from "./email-api"

/** As many as the API hands out, the newest ones. */
const MOST = 1_000

/** Addresses that are written to no more, and why. */
export const BlockedAddresses = () => {
  const { data, isLoading, isError } = useSuppressions()
  const [search, setSearch] = useState("")
  const all = isError ? undefined : data?.suppressions
  const text = search.trim().toLowerCase()
  const found = all?.filter(({ address }) => address.includes(text)) ?? []
  return (
    <div className="divide-y">
      <BlockForm />
      {isLoading && <ListSkeleton label="Loading the blocked addresses" />}
      {isError && <Notice isError title="The blocked addresses could not be read" text="Try again in a moment." />}
      {all?.length === 0 && (
        <Notice title="No address is blocked" text="Addresses that mail servers refuse again and again appear here." />
      )}
      {all && all.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
            <div className="w-72 max-w-full">
              <SearchInput label="Part of an address" value={search} onChange={setSearch} />
            </div>
            <Text size="small" role="status" className="text-ui-fg-subtle">
              {all.length === MOST ? `The newest ${MOST.toLocaleString()}` : all.length.toLocaleString()} blocked
            </Text>
          </div>
          {found.length === 0 ? (
            <Notice title="Nothing matches" text="No blocked address contains this." />
          ) : (
            <BlockedTable key={text} suppressions={found} />
          )}
        </>
      )}
    </div>
  )
}

const EMPTY = { address: "", reason: "" }

/** Blocks an address, with a reason that stays beside it. */
const BlockForm = () => {
  const [form, setForm] = useState(EMPTY)
  const block = useBlock()
  const typed = (field: keyof typeof EMPTY) => ({
    value: form[field],
    onChange: (text: string) => setForm({ ...form, [field]: text }),
  })
  const submit = () => {
    const [address, reason] = [form.address.trim(), form.reason.trim()]
    return toastOutcome(() => block.mutateAsync({ address, reason }), {
      done: `${address} gets no more emails`,
      failed: "The address was not blocked",
      then: () => setForm(EMPTY),
    })
  }
  return (
    <Form label="Block an address" className="flex flex-wrap items-end gap-x-4 gap-y-3 px-6 py-4" onSubmit={submit}>
      <div className="w-72 max-w-full">
        <TextField label="Address" type="email" maxLength={254} placeholder="ada@example.com" required {...typed("address")} />
      </div>
      <div className="w-72 max-w-full">
        <TextField label="Reason" minLength={3} maxLength={500} placeholder="Asked us by phone" required {...typed("reason")} />
      </div>
      <Button type="submit" size="small" variant="secondary" isLoading={block.isPending}>
        Block
      </Button>
    </Form>
  )
}
