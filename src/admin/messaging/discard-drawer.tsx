import { Button, Drawer, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useDiscard } from "./messaging-api"

type DiscardProps = { ids: string[]; onClose: () => void; onDone: () => void }

/** Asks why before messages are given up for good. */
export const DiscardDrawer = ({ ids, onClose, onDone }: DiscardProps) => (
  <Drawer open={ids.length > 0} onOpenChange={(isOpen) => !isOpen && onClose()}>
    <Drawer.Content>{ids.length > 0 && <Form {...{ ids, onDone }} />}</Drawer.Content>
  </Drawer>
)

const Form = ({ ids, onDone }: Omit<DiscardProps, "onClose">) => {
  const [reason, setReason] = useState("")
  const discard = useDiscard()
  const isReady = reason.trim().length >= 3
  const submit = async () => {
    if (!isReady || discard.isPending) return
    try {
      const { count } = await discard.mutateAsync({ ids, reason: reason.trim() })
      toast.success(`${count.toLocaleString()} discarded`)
      onDone()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : "Nothing was discarded")
    }
  }
  return (
    <form
      className="flex h-full flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Drawer.Header>
        <Drawer.Title>{ids.length === 1 ? "Discard this message?" : `Discard ${ids.length} messages?`}</Drawer.Title>
        <Drawer.Description>They are never sent or applied. This cannot be undone.</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-2">
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
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" variant="secondary">
            Keep
          </Button>
        </Drawer.Close>
        <Button type="submit" variant="danger" disabled={!isReady} isLoading={discard.isPending}>
          Discard
        </Button>
      </Drawer.Footer>
    </form>
  )
}
