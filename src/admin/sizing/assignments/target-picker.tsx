import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { Labeled } from "../../shared/fields"
import { useDebounced } from "../../shared/use-debounced"
import { useTargets, type Found } from "./assignments-api"
import type { ListedTarget } from "./target-lists"

type PickerProps = {
  label: string
  target: ListedTarget
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
}

/** Finds one product, type, category, collection or tag by its name. */
export const TargetPicker = ({ label, target, chosen, onChoose }: PickerProps) => {
  const [search, setSearch] = useState("")
  const q = useDebounced(search.trim(), 250)
  if (chosen)
    return (
      <Labeled label={label}>
        {(id) => (
          <div className="flex items-center justify-between gap-x-2 rounded-lg border px-3 py-1.5">
            <Text size="small" weight="plus" className="min-w-0 truncate">
              {chosen.name}
            </Text>
            <Button id={id} type="button" size="small" variant="transparent" onClick={() => onChoose(undefined)}>
              Change
            </Button>
          </div>
        )}
      </Labeled>
    )
  return (
    <div className="flex flex-col gap-y-2">
      <Labeled label={label}>
        {(id) => (
          <Input
            id={id}
            size="small"
            type="search"
            placeholder="Part of its name"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            // In a form, Enter would send it before anything is chosen.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Labeled>
      <Results target={target} q={q} onChoose={onChoose} />
    </div>
  )
}

const Results = ({ target, q, onChoose }: { target: ListedTarget; q: string; onChoose: (found: Found) => void }) => {
  const { data, isLoading, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useTargets(target, q)
  const found = data?.pages.flatMap((page) => page.found) ?? []
  if (isError)
    return (
      <p role="alert" className="txt-small text-ui-fg-error">
        The list could not be read. Try again in a moment.
      </p>
    )
  if (isLoading) return <Quiet text="Searching …" />
  if (found.length === 0) return <Quiet text="Nothing is called so." />
  return (
    <ul aria-label="Found" className="max-h-72 divide-y overflow-y-auto rounded-lg border">
      {found.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus txt-small flex w-full flex-wrap justify-between gap-x-4 px-3 py-1.5 text-left outline-none"
            onClick={() => onChoose(entry)}
          >
            <span className="font-medium">{entry.name}</span>
            {entry.about && <span className="text-ui-fg-muted">{entry.about}</span>}
          </button>
        </li>
      ))}
      {hasNextPage && (
        <li className="flex justify-center p-1">
          <Button
            type="button"
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show more
          </Button>
        </li>
      )}
    </ul>
  )
}

const Quiet = ({ text }: { text: string }) => (
  <Text size="small" role="status" className="text-ui-fg-subtle">
    {text}
  </Text>
)
