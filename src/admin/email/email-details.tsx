import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminEmailAttempt, AdminEmailResponse } from "../../types/http/email"
import { FactList, type Fact } from "../shared/fact-list"
import { exactTime } from "../shared/format-time"
import { StateBadge } from "../shared/state-badge"
import { EmailPreview } from "./email-preview"
import { orderPath } from "./order-path"
import { describeState, EMAIL_STATUS, formatServerAnswer, languageName, OUTCOME } from "./words"

type EmailProps = { email: AdminEmailResponse["email"] }

/** State of an email, and what is known about it. */
export const EmailFacts = ({ email }: EmailProps) => {
  const facts: Fact[] = [
    ["What went wrong", email.last_error],
    ["To", email.recipient],
    ["Language", languageName(email.locale)],
    ["Order", email.order_id && <OrderLink id={email.order_id} />],
    ["Asked for", exactTime(email.created_at)],
    ["Sent", email.sent_at && exactTime(email.sent_at)],
    ["Email id", email.id],
    ["Again for", email.resend_of],
    ["Message-ID", email.message_id],
  ]
  const { color } = EMAIL_STATUS[email.status]
  return (
    <div className="flex flex-col gap-y-3">
      <StateBadge color={color} label={describeState(email.status, email.last_error_code)} className="w-fit" />
      <FactList facts={facts} />
    </div>
  )
}

const OrderLink = ({ id }: { id: string }) => (
  <a href={orderPath(id, location.pathname)} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
    {id}
  </a>
)

/** What the mail server said, attempt by attempt. */
export const EmailAttempts = ({ attempts }: { attempts: AdminEmailAttempt[] }) => (
  <Section title="Attempts">
    {attempts.length === 0 ? (
      <Quiet text="None yet: the mail server was not asked." />
    ) : (
      <ol className="divide-y rounded-lg border">
        {attempts.map((attempt) => (
          <li key={attempt.number} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3">
            <div className="min-w-0">
              <Text size="small" className="break-words">
                {formatServerAnswer(attempt)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                Attempt {attempt.number}, {exactTime(attempt.ended_at)}, {attempt.ms.toLocaleString()} ms
              </Text>
            </div>
            <StateBadge {...OUTCOME[attempt.outcome]} />
          </li>
        ))}
      </ol>
    )}
  </Section>
)

/** The email as it was sent, its secrets hidden, or why there is nothing to see. */
export const EmailCopy = ({ email: { html, plain, status } }: EmailProps) => (
  <Section title="Copy">
    {html !== null ? (
      <EmailPreview title="Copy as sent" {...{ html, plain }} />
    ) : status === "queued" || status === "sending" ? (
      <Quiet text="It is written when it is sent." />
    ) : (
      <Quiet text="There is none: it was never written, or so long ago that its copy was removed." />
    )}
  </Section>
)

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="flex flex-col gap-y-2">
    <Text size="small" weight="plus">
      {title}
    </Text>
    {children}
  </section>
)

const Quiet = ({ text }: { text: string }) => (
  <Text size="small" className="text-ui-fg-subtle">
    {text}
  </Text>
)
