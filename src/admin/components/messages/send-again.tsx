import { Button, Input, Label, Select, Text, toast } from "@medusajs/ui"
import { useId, useState, type ReactElement } from "react"
import { useRequestReplay } from "../../hooks/messaging"
import { words } from "../../lib/message-words"
import { ReplayList } from "./replay-list"

const EVERYTHING = "everything"

const nothing = { queue: "", order: "", name: EVERYTHING, from: "", to: "" }

/** Sends messages that went out before once more, to one receiver, and shows how far that is. */
export const SendAgain = ({ names, queues }: { names: string[]; queues: string[] }) => {
  const [form, setForm] = useState(nothing)
  const listId = useId()
  const replay = useRequestReplay()
  const set = (field: keyof typeof nothing) => (value: string) => setForm((before) => ({ ...before, [field]: value }))
  const typed = (field: keyof typeof nothing) => ({
    size: "small" as const,
    value: form[field],
    onChange: (event: { target: { value: string } }) => set(field)(event.target.value),
  })
  const submit = async () => {
    const { queue, order, name, from, to } = form
    try {
      const { replay: accepted } = await replay.mutateAsync({
        queue: queue.trim(),
        subject: order.trim() || undefined,
        names: name === EVERYTHING ? undefined : [name],
        from: from ? new Date(from).toISOString() : undefined,
        to: to ? new Date(to).toISOString() : undefined,
      })
      toast.success(`${accepted.total.toLocaleString()} messages will be sent again`)
      setForm(nothing)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : "Nothing will be sent")
    }
  }
  return (
    <div className="divide-y">
      <form
        aria-label="Send again"
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Text size="small" className="text-ui-fg-subtle max-w-2xl">
          When a receiver lost messages, send them once more. They carry the same ids and a mark, so a receiver can tell that it
          had them before. Only the named queue gets them.
        </Text>
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-5">
          <Field
            label="Receiver's queue"
            render={(id) => <Input id={id} list={listId} placeholder="erp.orders" {...typed("queue")} />}
          />
          <datalist id={listId}>
            {queues.map((queue) => (
              <option key={queue} value={queue} />
            ))}
          </datalist>
          <Field label="Order" render={(id) => <Input id={id} placeholder="all orders" {...typed("order")} />} />
          <Field
            label="Message"
            render={(id) => (
              <Select size="small" value={form.name} onValueChange={set("name")}>
                <Select.Trigger id={id}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  <Select.Item value={EVERYTHING}>All messages</Select.Item>
                  {names.map((name) => (
                    <Select.Item key={name} value={name}>
                      {words(name)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          />
          <Field label="Sent from" render={(id) => <Input id={id} type="datetime-local" {...typed("from")} />} />
          <Field label="Sent until" render={(id) => <Input id={id} type="datetime-local" {...typed("to")} />} />
        </div>
        <Button type="submit" size="small" className="w-fit" isLoading={replay.isPending} disabled={form.queue.trim() === ""}>
          Send again
        </Button>
      </form>
      <ReplayList />
    </div>
  )
}

const Field = ({ label, render }: { label: string; render: (id: string) => ReactElement }) => {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      {render(id)}
    </div>
  )
}
