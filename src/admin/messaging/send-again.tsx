import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceField } from "../shared/choices"
import { Form, TextField } from "../shared/fields"
import { toastOutcome } from "../shared/toast-outcome"
import { useRequestReplay } from "./messaging-api"
import { ReplayList } from "./replay-list"
import { TellEverything } from "./tell-everything"
import { messageTitle } from "./words"

const EVERYTHING = "everything"

const EMPTY = { queue: "", order: "", name: EVERYTHING, from: "", to: "" }

type Props = { names: string[]; snapshots: string[]; queues: string[]; integratorQueues: string[] }

/** Sends messages that went out before once more, or how things stand, to one receiver, and shows how far that is. */
export const SendAgain = ({ names, snapshots, queues, integratorQueues }: Props) => {
  const [form, setForm] = useState(EMPTY)
  const replay = useRequestReplay()
  const typed = (field: keyof typeof EMPTY) => ({
    value: form[field],
    onChange: (value: string) => setForm((before) => ({ ...before, [field]: value })),
  })
  const submit = () => {
    const { queue, order, name, from, to } = form
    const request = {
      queue: queue.trim(),
      subject: order.trim() || undefined,
      names: name === EVERYTHING ? undefined : [name],
      from: from ? new Date(from).toISOString() : undefined,
      to: to ? new Date(to).toISOString() : undefined,
    }
    return toastOutcome(() => replay.mutateAsync(request), {
      done: ({ replay: { total } }) => `${total.toLocaleString()} messages will be sent again`,
      failed: "Nothing will be sent",
      then: () => setForm(EMPTY),
    })
  }
  return (
    <div className="divide-y">
      <Form label="Send again" className="flex flex-col gap-y-4 px-6 py-4" onSubmit={submit}>
        <Text size="small" className="text-ui-fg-subtle max-w-2xl">
          When a receiver lost messages, send them once more. They carry the same ids and a mark, so a receiver can tell that it
          had them before. Only the named queue gets them.
        </Text>
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-5">
          <TextField label="Receiver's queue" placeholder="erp.orders" suggestions={queues} {...typed("queue")} />
          <TextField label="Order" placeholder="all orders" {...typed("order")} />
          <ChoiceField
            label="Message"
            options={[
              { value: EVERYTHING, label: "All messages" },
              ...names.map((name) => ({ value: name, label: messageTitle(name) })),
            ]}
            {...typed("name")}
          />
          <TextField label="Sent from" type="datetime-local" {...typed("from")} />
          <TextField label="Sent until" type="datetime-local" {...typed("to")} />
        </div>
        <Button type="submit" size="small" className="w-fit" isLoading={replay.isPending} disabled={form.queue.trim() === ""}>
          Send again
        </Button>
      </Form>
      {snapshots.length > 0 && <TellEverything snapshots={snapshots} queues={integratorQueues} />}
      <ReplayList />
    </div>
  )
}
