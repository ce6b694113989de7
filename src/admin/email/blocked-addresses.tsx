import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useSuppressions } from "./email-api"
import { ListSkeleton, Notice } from "../shared/page-states"
import { BlockAddress } from "./block-address"
import { BlockedTable } from "./blocked-table"

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
      <BlockAddress />
      {isLoading && <ListSkeleton label="Loading the blocked addresses" />}
      {isError && <Notice isError title="The blocked addresses could not be read" text="Try again in a moment." />}
      {all?.length === 0 && (
        <Notice title="No address is blocked" text="Addresses that mail servers refuse again and again appear here." />
      )}
      {all && all.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
            <div className="w-72 max-w-full">
              <Input
                size="small"
                type="search"
                aria-label="Part of an address"
                placeholder="Part of an address"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
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
