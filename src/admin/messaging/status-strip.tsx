import { StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminMessagesOverviewResponse } from "../../types/http/messaging"
import { age, connection, verdict } from "./words"
import { RateChart } from "./rate-chart"

type Overview = AdminMessagesOverviewResponse["overview"]

/** Whether everything is delivered, and the figures behind the answer. */
export const StatusStrip = ({ overview }: { overview: Overview }) => {
  const now = new Date()
  const { color, label } = verdict(overview, now)
  const { outbox, published, dead_letters: deadLetters } = overview
  const lastHour = published?.per_minute.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label="State" className="grid grid-cols-2 gap-x-8 gap-y-4 px-6 py-4 lg:grid-cols-[auto_auto_auto_1fr]">
      <Figure title="Delivery" note={connection(overview)}>
        <StatusBadge color={color} role="status">
          {label}
        </StatusBadge>
      </Figure>
      <Figure
        title="Waiting to be sent"
        note={outbox.oldest_at ? `oldest for ${age(outbox.oldest_at, now)}` : `${outbox.settling} in a checkout`}
      >
        {outbox.ready.toLocaleString()}
      </Figure>
      <Figure title="Stuck" note={`${deadLetters.retrying.toLocaleString()} retrying`}>
        {deadLetters.open.toLocaleString()}
      </Figure>
      <Figure title="Sent in the last hour" note={published ? undefined : "There are too many to count right now"}>
        <div className="flex items-end gap-x-4">
          {lastHour?.toLocaleString() ?? "–"}
          {published && <RateChart minutes={published.per_minute} />}
        </div>
      </Figure>
    </section>
  )
}

const Figure = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <div className="flex min-w-0 flex-col gap-y-1">
    <Text size="xsmall" className="text-ui-fg-subtle">
      {title}
    </Text>
    <Text asChild size="large" weight="plus">
      <div>{children}</div>
    </Text>
    {note && (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {note}
      </Text>
    )}
  </div>
)
