import { Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { DangerButtons, DrawerContent, SideDrawer } from "../shared/drawers"
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
      footer={<DangerButtons form="discard" button="Discard" isReady={isReady} isPending={discard.isPending} />}
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
