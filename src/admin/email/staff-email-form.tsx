import { Button, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useSetStaffMail } from "./email-api"
import { addressesIn } from "./parse-addresses"
import { reasonOf } from "../shared/toast-outcome"

type FormProps = { template: string; title: string; addresses: string[]; onDone: () => void }

/** Changes who gets one message to staff. */
export const StaffMailForm = ({ template, title, addresses, onDone }: FormProps) => {
  const [text, setText] = useState(addresses.join("\n"))
  const hintId = useId()
  const save = useSetStaffMail()
  const submit = async () => {
    try {
      await save.mutateAsync({ template, addresses: addressesIn(text) })
      toast.success(`Saved who gets ${title}`)
      onDone()
    } catch (error) {
      toast.error(reasonOf(error, "Nothing was saved"))
    }
  }
  return (
    <form
      aria-label={`Who gets ${title}`}
      className="flex max-w-xl flex-col gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
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
    </form>
  )
}
