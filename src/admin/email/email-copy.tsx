import { Text } from "@medusajs/ui"
import type { AdminEmailResponse } from "../../types/http/email"
import { MailView } from "./email-preview"

/** The mail as it was sent, its secrets hidden, or why there is nothing to see. */
export const EmailCopy = ({ email: { html, plain, status } }: { email: AdminEmailResponse["email"] }) => (
  <section aria-label="Copy" className="flex flex-col gap-y-2">
    <Text size="small" weight="plus">
      Copy
    </Text>
    {html === null ? (
      <Text size="small" className="text-ui-fg-subtle">
        {status === "queued" || status === "sending"
          ? "It is written when it is sent."
          : "There is none: it was never written, or so long ago that its copy was removed."}
      </Text>
    ) : (
      <MailView title="Copy as sent" {...{ html, plain }} />
    )}
  </section>
)
