import type {
  AdminDeadLettersResponse,
  AdminMessageSearchResponse,
  AdminMessagesOverviewResponse,
  AdminReplay,
} from "../../types/http/messaging"

/** Lines of texts in columns as wide as their widest text. */
function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()
    )
    .join("\n")
}

export const printOverview = ({
  outbox,
  published,
  processes,
  queues,
  dead_letters: deadLetters,
  repairs,
}: AdminMessagesOverviewResponse["overview"]): string =>
  table([
    ["waiting to be sent", `${outbox.ready}${outbox.oldest_at ? `, oldest since ${outbox.oldest_at}` : ""}`],
    ["waiting for a checkout", String(outbox.settling)],
    ["sent in the last hour", published ? String(published.per_minute.reduce((sum, { count }) => sum + count, 0)) : "unknown"],
    ...(published?.by_name.map(({ name, count }) => [`  ${name} in 24 hours`, String(count)]) ?? []),
    ["dead letters", `${deadLetters.open} open, ${deadLetters.retrying} retrying`],
    ...repairs.map(({ kind, count }) => [`repairs of ${kind} in 7 days`, String(count)]),
    ...processes.map(({ id, transport }) => [`worker ${id}`, `${transport.kind} ${transport.status} since ${transport.since}`]),
    ...queues.map(({ name, depth }) => [`queue ${name}`, String(depth)]),
    ...(processes.length === 0 ? [["workers", "none"]] : []),
  ])

export const printDeadLetters = ({ dead_letters: letters, next_cursor: next }: AdminDeadLettersResponse): string =>
  letters.length === 0
    ? "No dead letters."
    : table([
        ["id", "state", "message", "where", "since", "reason"],
        ...letters.map((letter) => [
          letter.id,
          letter.status,
          letter.name ?? "",
          letter.consumer ?? "outbox",
          letter.died_at,
          `${letter.reason_code}: ${letter.reason}`,
        ]),
      ]) + (next ? `\nOlder ones: --cursor ${next}` : "")

export const printSearch = ({ subject, messages }: AdminMessageSearchResponse["search"]): string =>
  (subject ? `${subject.label} (${subject.id})\n` : "") +
  (messages.length === 0
    ? "No messages."
    : table([
        ["state", "message", "happened", "sent", "id"],
        ...messages.map((entry) => [
          entry.status,
          entry.name ?? "",
          entry.occurred_at,
          entry.published_at ?? "",
          entry.message_id ?? "",
        ]),
      ]))

export const printReplays = (replays: AdminReplay[]): string =>
  replays.length === 0
    ? "No replays."
    : table([
        ["id", "what", "state", "queue", "sent", "failure"],
        ...replays.map(({ id, kind, status, queue, sent, total, failure }) => [
          id,
          kind === "log" ? "sent again" : "snapshot",
          status,
          queue,
          `${sent} of ${total}`,
          failure ?? "",
        ]),
      ])
