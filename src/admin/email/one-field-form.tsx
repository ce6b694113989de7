import { Button, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"

type FormProps = {
  label: string
  placeholder: string
  button: string
  /** Browsers refuse what is no address. (Default: text) */
  type?: "text" | "email"
  isRequired?: boolean
  isPending?: boolean
  onSubmit: (text: string) => void
}

/** A label, a field and the button that does something with what was typed. */
export const OneFieldForm = ({ label, placeholder, button, type = "text", isRequired, isPending, onSubmit }: FormProps) => {
  const [text, setText] = useState("")
  const id = useId()
  return (
    <form
      aria-label={label}
      className="flex w-80 max-w-full flex-col gap-y-1"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(text.trim())
      }}
    >
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      <div className="flex gap-x-2">
        <div className="min-w-0 flex-1">
          <Input
            id={id}
            size="small"
            type={type}
            required={isRequired}
            maxLength={254}
            placeholder={placeholder}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" size="small" variant="secondary" isLoading={isPending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
