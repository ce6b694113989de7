import { Button, Drawer, Text, toast } from "@medusajs/ui"
import { useEmail, useResend } from "./email-api"
import { templateWords, whyNotAgain } from "./words"
import { reasonOf } from "../shared/toast-outcome"
import { ListSkeleton, Notice } from "../shared/page-states"
import { EmailAttempts } from "./email-attempts"
import { EmailCopy } from "./email-copy"
import { EmailFacts } from "./email-details"

type DrawerProps = { id: string | undefined; onClose: () => void }

/** Everything about one email: the copy as sent, what the mail server said, and a way to send it again. */
export const EmailDrawer = ({ id, onClose }: DrawerProps) => (
  <Drawer open={id !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
    <Drawer.Content className="sm:max-w-[760px]">{id !== undefined && <Content key={id} {...{ id, onClose }} />}</Drawer.Content>
  </Drawer>
)

const Content = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { data, isError } = useEmail(id)
  const resend = useResend()
  const email = data?.email
  const obstacle = email && whyNotAgain(email)
  const sendAgain = async () => {
    try {
      await resend.mutateAsync(id)
      toast.success("It will be sent again, as a new email")
      onClose()
    } catch (error) {
      toast.error(reasonOf(error, "It is not sent again"))
    }
  }
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>{email ? (email.subject ?? templateWords(email.template)) : "Email"}</Drawer.Title>
        <Drawer.Description>{email ? `${templateWords(email.template)} to ${email.recipient}` : "Loading"}</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {isError && <Notice isError title="The email could not be read" text="Close this and try again in a moment." />}
        {!email && !isError && <ListSkeleton label="Loading the email" />}
        {email && <EmailFacts email={email} />}
        {email && <EmailAttempts attempts={email.attempts_made} />}
        {email && <EmailCopy email={email} />}
      </Drawer.Body>
      <Drawer.Footer className="gap-x-2">
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
      </Drawer.Footer>
    </>
  )
}
