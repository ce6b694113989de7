import type {
  AdminMessagesOverviewResponse,
  AdminReplay,
  DeadLetterStatus,
  ReplayStatus,
  TimelineStatus,
} from "../../types/http/messaging"
import { titleFromCode } from "../shared/names"
import type { BadgeStyle } from "../shared/state-badge"

type Overview = AdminMessagesOverviewResponse["overview"]

/** `order_created` → `Order created`. */
export const messageTitle = (name: string | null): string => (name ? titleFromCode(name) : "Unknown message")

export const DEAD_LETTER = {
  open: { color: "red", label: "Stuck" },
  retrying: { color: "orange", label: "Retrying" },
  retried: { color: "green", label: "Retried" },
  discarded: { color: "grey", label: "Discarded" },
} as const satisfies Record<DeadLetterStatus, BadgeStyle>

export const TIMELINE = {
  settling: { color: "grey", label: "Waits for the checkout to end" },
  waiting: { color: "blue", label: "Waits to be sent" },
  published: { color: "green", label: "Sent" },
  parked: { color: "red", label: "Stuck" },
  not_applied: { color: "red", label: "Received, not applied" },
} as const satisfies Record<TimelineStatus, BadgeStyle>

export const REPLAY = {
  waiting: { color: "grey", label: "Waiting" },
  running: { color: "blue", label: "Sending" },
  done: { color: "green", label: "Done" },
  failed: { color: "red", label: "Failed" },
  canceled: { color: "grey", label: "Canceled" },
} as const satisfies Record<ReplayStatus, BadgeStyle>

/** How fast what is under way goes and when it will have ended, and what could not be sent. */
export function describePace({ status, sent, total, left_out: leftOut, per_second: rate }: AdminReplay): string {
  const left = status === "running" && rate ? Math.max(0, total - sent - leftOut) / rate : undefined
  const pace = left === undefined ? "" : `, ${rate?.toLocaleString()} a second, about ${formatSeconds(left)} left`
  return leftOut > 0 ? `${pace}, ${leftOut.toLocaleString()} left out` : pace
}

/** How old something is in one unit: `8 s`, `3 min`, `2 h`, `4 days`. */
export function formatAge(since: string, now: Date): string {
  return formatSeconds((now.getTime() - new Date(since).getTime()) / 1_000)
}

function formatSeconds(exactSeconds: number): string {
  const seconds = Math.max(0, Math.round(exactSeconds))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} days`
}

/** After so many seconds of waiting something is wrong. */
const LATE_SECONDS = 60

/** The answer to “is everything delivered?”, the worst first. */
export function judgeDelivery({ outbox, processes, dead_letters }: Overview, now: Date): BadgeStyle {
  const oldestSeconds = outbox.oldest_at ? (now.getTime() - new Date(outbox.oldest_at).getTime()) / 1_000 : 0
  if (processes.length === 0) return { color: "red", label: "No worker is running" }
  if (oldestSeconds > LATE_SECONDS) return { color: "red", label: "Messages are late" }
  if (dead_letters.open > 0) return { color: "orange", label: "Some messages are stuck" }
  return { color: "green", label: "Everything is delivered" }
}

/** The state of the connection over all workers, the worst first, in one line. */
export function describeConnection({ processes }: Overview): string {
  const [worst] = [...processes].sort((a, b) => rank(b) - rank(a))
  if (!worst) return "Unknown"
  const where = worst.transport.kind === "rabbitmq" ? "RabbitMQ" : "The shop's own queues"
  return `${where}: ${worst.transport.status}`
}

const rank = ({ transport }: Overview["processes"][number]) =>
  ["connected", "connecting", "blocked", "stopped"].indexOf(transport.status)
