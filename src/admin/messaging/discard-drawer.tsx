import { Button, Drawer, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { DrawerContent, SideDrawer } from "../shared/drawers"
import { Form } from "../shared/fields"
import { toastOutcome } from "../shared/toast-outcome"
import { useDiscard } from "./messaging-api"

type DiscardProps = { ids: string[]; onClose: () => void; onDone: () => void }

/** Asks why before messages are given up for good. */
export const DiscardDrawer = ({ ids, onClose, onDone }: DiscardProps) => (
  <SideDrawer isOpen={ids.length > 0} onClose={onClose}>
    <Content {...{ ids, onDone }} />
  </SideDrawer>
)

const Content = ({ ids, onDone }: Omit<DiscardProps, "onClose">) => {
  const [reason, setReason] = useState("")
  const discard = useDiscard()
  const isReady = reason.trim().length >= 3
  const submit = async () => {
    if (!isReady || discard.isPending) return
    await toastOutcome(() => discard.mutateAsync({ ids, reason: reason.trim() }), {
      done: ({ count }) => `${count.toLocaleString()} discarded`,
      failed: "Nothing was discarded",
      then: onDone,
    })
  }
  return (
    <DrawerContent
      title={ids.length === 1 ? "Discard this message?" : `Discard ${ids.length} messages?`}
      description="They are never sent or applied. This cannot be undone."
      footer={
        <>
          <Drawer.Close asChild>
            <Button type="button" variant="secondary">
              Keep
            </Button>
          </Drawer.Close>
          <Button type="submit" form="discard" variant="danger" disabled={!isReady} isLoading={discard.isPending}>
            Discard
          </Button>
        </>
      }
    >
      <Form id="discard" className="flex flex-col gap-y-2" onSubmit={submit}>
        <Label htmlFor="discard-reason" size="small" weight="plus">
          Reason
        </Label>
        <Textarea
          id="discard-reason"
          autoFocus
          maxLength={500}
          placeholder="Corrected by hand in the warehouse"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Text size="xsmall" className="text-ui-fg-subtle">
          Stays with the message, together with your name.
        </Text>
      </Form>
    </DrawerContent>
  )
}
