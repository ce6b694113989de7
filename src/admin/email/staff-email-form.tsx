import { Button, Text, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { Form } from "../shared/fields"
import { toastOutcome } from "../shared/toast-outcome"
import { useSetStaffEmail } from "./email-api"
import { parseAddresses } from "./parse-addresses"

type FormProps = { template: string; title: string; addresses: string[]; onDone: () => void }

/** Changes who gets one email to staff. */
export const StaffEmailForm = ({ template, title, addresses, onDone }: FormProps) => {
  const [text, setText] = useState(addresses.join("\n"))
  const hintId = useId()
  const save = useSetStaffEmail()
  const submit = () =>
    toastOutcome(() => save.mutateAsync({ template, addresses: parseAddresses(text) }), {
      done: `Saved who gets ${title}`,
      failed: "Nothing was saved",
      then: onDone,
    })
  return (
    <Form label={`Who gets ${title}`} className="flex max-w-xl flex-col gap-y-2" onSubmit={submit}>
      <Textarea
        aria-label="Addresses"
        aria-describedby={hintId}
        autoFocus
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Text id={hintId} size="xsmall" className="text-ui-fg-subtle">
        One address a line, at most 50. Empty: nobody.
      </Text>
      <div className="flex gap-x-2">
        <Button type="submit" size="small" isLoading={save.isPending}>
          Save
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
