import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminMessagesOverviewResponse } from "../../types/http/messaging"
import { StateBadge } from "../shared/state-badge"
import { describeConnection, formatAge, judgeDelivery } from "./words"

type Overview = AdminMessagesOverviewResponse["overview"]

/** Whether everything is delivered, and the figures behind the answer. */
export const StatusStrip = ({ overview }: { overview: Overview }) => {
  const now = new Date()
  const { outbox, published, dead_letters: deadLetters } = overview
  const lastHour = published?.per_minute.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label="State" className="grid grid-cols-2 gap-x-8 gap-y-4 px-6 py-4 lg:grid-cols-[auto_auto_auto_1fr]">
      <Figure title="Delivery" note={describeConnection(overview)}>
        <StateBadge {...judgeDelivery(overview, now)} role="status" />
      </Figure>
      <Figure
        title="Waiting to be sent"
        note={outbox.oldest_at ? `oldest for ${formatAge(outbox.oldest_at, now)}` : `${outbox.settling} in a checkout`}
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

const HEIGHT = 40
const BAR = 4

/** Messages sent in each minute of the last hour, one bar a minute, the newest at the right. */
const RateChart = ({ minutes }: { minutes: { minute: string; count: number }[] }) => {
  const most = Math.max(1, ...minutes.map(({ count }) => count))
  const total = minutes.reduce((sum, { count }) => sum + count, 0)
  return (
    <svg
      role="img"
      aria-label={`${total.toLocaleString()} messages sent in the last hour, at most ${most.toLocaleString()} a minute`}
      viewBox={`0 0 ${minutes.length * BAR} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-10 w-full"
    >
      {minutes.map(({ minute, count }, index) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT)
        const color = count === 0 ? "fill-ui-border-base" : "fill-ui-tag-green-icon"
        return (
          <rect key={minute} x={index * BAR} y={HEIGHT - height} width={BAR - 1} height={height} className={color}>
            <title>{`${new Date(minute).toLocaleTimeString([], { timeStyle: "short" })}: ${count}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}
