import { Button, Input, Label, toast } from "@medusajs/ui"
import { useId, useState, type ComponentProps } from "react"
import { useBlock } from "./email-api"
import { reasonOf } from "../shared/toast-outcome"

const nothing = { address: "", reason: "" }

/** Blocks an address, with a reason that stays beside it. */
export const BlockAddress = () => {
  const [form, setForm] = useState(nothing)
  const block = useBlock()
  const typed = (field: keyof typeof nothing) => ({
    value: form[field],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value }),
  })
  const submit = async () => {
    const [address, reason] = [form.address.trim(), form.reason.trim()]
    try {
      await block.mutateAsync({ address, reason })
      toast.success(`${address} gets no more emails`)
      setForm(nothing)
    } catch (error) {
      toast.error(reasonOf(error, "The address was not blocked"))
    }
  }
  return (
    <form
      aria-label="Block an address"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field label="Address" type="email" maxLength={254} placeholder="ada@example.com" {...typed("address")} />
      <Field label="Reason" minLength={3} maxLength={500} placeholder="Asked us on the telephone" {...typed("reason")} />
      <Button type="submit" size="small" variant="secondary" isLoading={block.isPending}>
        Block
      </Button>
    </form>
  )
}

const Field = ({ label, ...rest }: { label: string } & Omit<ComponentProps<typeof Input>, "size">) => {
  const id = useId()
  return (
    <div className="flex w-72 max-w-full flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      <Input id={id} size="small" required {...rest} />
    </div>
  )
}
