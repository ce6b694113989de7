import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminTimelineEntry } from "../../types/http/messaging"
import { Form, SearchInput } from "../shared/fields"
import { exactTime } from "../shared/format-time"
import { ListSkeleton, Notice } from "../shared/page-states"
import { StateBadge } from "../shared/state-badge"
import { useMessageSearch } from "./messaging-api"
import { messageTitle, TIMELINE } from "./words"

/** What became of the messages of one order, message or article. */
export const FindMessages = () => {
  const [text, setText] = useState("")
  const [q, setQ] = useState("")
  const { data, isLoading, isError } = useMessageSearch(q)
  const search = isError ? undefined : data?.search
  return (
    <>
      <Form role="search" className="flex gap-x-2 px-6 py-4" onSubmit={() => setQ(text.trim())}>
        <div className="w-96 max-w-full">
          <SearchInput label="Order number, order id, message id or SKU" value={text} onChange={setText} />
        </div>
        <Button size="small" variant="secondary" type="submit">
          Find
        </Button>
      </Form>
      {q === "" && <Notice title="What are you looking for?" text="Type the number of an order to see what was sent about it." />}
      {isLoading && <ListSkeleton label="Searching" />}
      {isError && <Notice isError title="The search failed" text="Try again in a moment." />}
      {search?.messages.length === 0 && (
        <Notice
          title={search.subject ? `Nothing was sent about ${search.subject.label}` : `Nothing is known of ${q}`}
          text="Messages are kept for some days only; older ones are removed."
        />
      )}
      {search && search.messages.length > 0 && (
        <section aria-label="Timeline" className="px-6 pb-6">
          <Text size="small" weight="plus" role="status" className="pb-3">
            {search.messages.length} {search.messages.length === 1 ? "message" : "messages"}
            {search.subject && ` of ${search.subject.label}`}
          </Text>
          <ol className="border-ui-border-base ml-1 border-l">
            {search.messages.map((entry, index) => (
              <Entry key={`${entry.message_id}-${entry.dead_letter_id}-${index}`} entry={entry} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const Entry = ({ entry }: { entry: AdminTimelineEntry }) => (
  <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1 pb-5 pl-6 last:pb-0">
    <span className="bg-ui-fg-muted absolute -left-[5px] top-1.5 size-2.5 rounded-full" aria-hidden />
    <div className="min-w-0">
      <Text size="small" weight="plus">
        {messageTitle(entry.name)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        Happened {exactTime(entry.occurred_at)}
        {entry.published_at && `, sent ${exactTime(entry.published_at)}`}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted break-all font-mono">
        {entry.message_id}
      </Text>
    </div>
    <StateBadge {...TIMELINE[entry.status]} />
  </li>
)
