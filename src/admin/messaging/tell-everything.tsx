import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceBoxes } from "../shared/choices"
import { Form, TextField } from "../shared/fields"
import { titleFromCode } from "../shared/names"
import { toastOutcome } from "../shared/toast-outcome"
import { useRequestSnapshot } from "./messaging-api"

const EMPTY = { queue: "", of: [] as string[], since: "" }

type Props = { snapshots: string[]; queues: string[] }

/** Tells one receiver how everything stands now, for one that starts later than old messages are kept. */
export const TellEverything = ({ snapshots, queues }: Props) => {
  const [form, setForm] = useState(EMPTY)
  const snapshot = useRequestSnapshot()
  const change = (changed: Partial<typeof EMPTY>) => setForm((before) => ({ ...before, ...changed }))
  const hasOrders = form.of.includes("orders")
  const submit = () => {
    const since = hasOrders && form.since ? new Date(`${form.since}T00:00`).toISOString() : undefined
    return toastOutcome(() => snapshot.mutateAsync({ queue: form.queue.trim(), of: form.of, since }), {
      done: ({ replay: { total } }) => `About ${total.toLocaleString()} messages will be sent`,
      failed: "Nothing will be sent",
      then: () => setForm(EMPTY),
    })
  }
  return (
    <Form label="Start a new receiver" className="flex flex-col gap-y-4 px-6 py-4" onSubmit={submit}>
      <div className="flex max-w-2xl flex-col gap-y-1">
        <Text size="small" weight="plus">
          Start a new receiver
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          A warehouse or another system that joins later cannot get messages that are no longer kept. Send it how everything
          stands instead: each order, product or stock level once, as it is now. Only the named queue gets it, and the shop goes
          on meanwhile.
        </Text>
      </div>
      <ChoiceBoxes
        label="What it has to know"
        options={snapshots.map((name) => ({ value: name, label: titleFromCode(name) }))}
        value={form.of}
        onChange={(of) => change({ of })}
      />
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-5">
        <TextField
          label="Queue of the new receiver"
          placeholder="apparel.out.warehouse"
          suggestions={queues}
          value={form.queue}
          onChange={(queue) => change({ queue })}
        />
        {hasOrders && (
          <TextField
            label="Orders placed since"
            type="date"
            hint="Empty: all of them"
            value={form.since}
            onChange={(since) => change({ since })}
          />
        )}
      </div>
      <Button
        type="submit"
        size="small"
        className="w-fit"
        isLoading={snapshot.isPending}
        disabled={form.queue.trim() === "" || form.of.length === 0}
      >
        Send everything
      </Button>
    </Form>
  )
}
