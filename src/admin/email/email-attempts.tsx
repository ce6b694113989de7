import { StatusBadge, Text } from "@medusajs/ui"
import type { AdminEmailAttempt } from "../../types/http/email"
import { answerOf, OUTCOME } from "./words"

/** What the mail server said, attempt by attempt. */
export const EmailAttempts = ({ attempts }: { attempts: AdminEmailAttempt[] }) => (
  <section aria-label="Attempts" className="flex flex-col gap-y-2">
    <Text size="small" weight="plus">
      Attempts
    </Text>
    {attempts.length === 0 ? (
      <Text size="small" className="text-ui-fg-subtle">
        None yet: the mail server was not asked.
      </Text>
    ) : (
      <ol className="divide-y rounded-lg border">
        {attempts.map((attempt) => (
          <Attempt key={attempt.number} attempt={attempt} />
        ))}
      </ol>
    )}
  </section>
)

const Attempt = ({ attempt }: { attempt: AdminEmailAttempt }) => {
  const { color, label } = OUTCOME[attempt.outcome]
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3">
      <div className="min-w-0">
        <Text size="small" className="break-words">
          {answerOf(attempt)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          Attempt {attempt.number}, {new Date(attempt.ended_at).toLocaleString([], { dateStyle: "short", timeStyle: "medium" })},{" "}
          {attempt.ms.toLocaleString()} ms
        </Text>
      </div>
      <StatusBadge color={color}>{label}</StatusBadge>
    </li>
  )
}
