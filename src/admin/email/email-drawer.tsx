import { Button, Text } from "@medusajs/ui"
import { DrawerContent, SideDrawer } from "../shared/drawers"
import { ListSkeleton, Notice } from "../shared/page-states"
import { toastOutcome } from "../shared/toast-outcome"
import { useEmail, useResend } from "./email-api"
import { EmailAttempts, EmailCopy, EmailFacts } from "./email-details"
import { explainNoResend, templateTitle } from "./words"

type DrawerProps = { id: string | undefined; onClose: () => void }

/** Everything about one email: the copy as sent, what the mail server said, and a way to send it again. */
export const EmailDrawer = ({ id, onClose }: DrawerProps) => (
  <SideDrawer isOpen={id !== undefined} onClose={onClose} className="sm:max-w-[760px]">
    {id !== undefined && <Content key={id} {...{ id, onClose }} />}
  </SideDrawer>
)

const Content = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { data, isError } = useEmail(id)
  const resend = useResend()
  const email = data?.email
  const obstacle = email && explainNoResend(email)
  const sendAgain = () =>
    toastOutcome(() => resend.mutateAsync(id), {
      done: "It will be sent again, as a new email",
      failed: "It is not sent again",
      then: onClose,
    })
  return (
    <DrawerContent
      title={email ? (email.subject ?? templateTitle(email.template)) : "Email"}
      description={email ? `${templateTitle(email.template)} to ${email.recipient}` : "Loading"}
      footer={
        <>
          {obstacle && (
            <Text id="not-again" size="small" className="text-ui-fg-subtle">
              {obstacle}
            </Text>
          )}
          {email && (
            <Button
              disabled={obstacle !== undefined}
              aria-describedby={obstacle && "not-again"}
              isLoading={resend.isPending}
              onClick={() => void sendAgain()}
            >
              Send again
            </Button>
          )}
        </>
      }
    >
      {isError && <Notice isError title="The email could not be read" text="Close this and try again in a moment." />}
      {!email && !isError && <ListSkeleton label="Loading the email" />}
      {email && <EmailFacts email={email} />}
      {email && <EmailAttempts attempts={email.attempts_made} />}
      {email && <EmailCopy email={email} />}
    </DrawerContent>
  )
}
