import { StatusBadge } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminEmailResponse } from "../../types/http/email"
import { EMAIL_STATUS, languageWords, stateWords } from "./words"
import { orderPage } from "./order-path"

const time = (text: string) => new Date(text).toLocaleString([], { dateStyle: "medium", timeStyle: "medium" })

/** State of an email, and what is known about it. */
export const EmailFacts = ({ email }: { email: AdminEmailResponse["email"] }) => {
  const facts: [string, ReactNode][] = [
    ["What went wrong", email.last_error],
    ["To", email.recipient],
    ["Language", languageWords(email.locale)],
    ["Order", email.order_id && <OrderLink id={email.order_id} />],
    ["Asked for", time(email.created_at)],
    ["Sent", email.sent_at && time(email.sent_at)],
    ["Email id", email.id],
    ["Again for", email.resend_of],
    ["Message-ID", email.message_id],
  ]
  return (
    <div className="flex flex-col gap-y-3">
      <StatusBadge color={EMAIL_STATUS[email.status].color} className="w-fit">
        {stateWords(email.status, email.last_error_code)}
      </StatusBadge>
      <dl className="txt-small grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
        {facts.map(
          ([title, fact]) =>
            fact !== null && (
              <div key={title} className="contents">
                <dt className="text-ui-fg-subtle">{title}</dt>
                <dd className="min-w-0 break-words">{fact}</dd>
              </div>
            )
        )}
      </dl>
    </div>
  )
}

const OrderLink = ({ id }: { id: string }) => (
  <a href={orderPage(id, location.pathname)} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
    {id}
  </a>
)
