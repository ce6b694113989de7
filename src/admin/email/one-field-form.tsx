import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { Form, Labeled } from "../shared/fields"

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
  return (
    <Form label={label} className="w-80 max-w-full" onSubmit={() => onSubmit(text.trim())}>
      <Labeled label={label}>
        {(id) => (
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
        )}
      </Labeled>
    </Form>
  )
}
