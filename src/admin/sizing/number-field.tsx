import { useState, type ComponentProps } from "react"
import { TextField } from "../shared/fields"

type NumberProps = { value: number | undefined; onChange: (value: number | undefined) => void } & Omit<
  ComponentProps<typeof TextField>,
  "value" | "onChange" | "type"
>

/** A number in a form; an empty field is none. */
export const NumberField = ({ value, onChange, ...rest }: NumberProps) => {
  const [text, setText] = useState(value === undefined ? "" : String(value))
  return (
    <TextField
      type="number"
      value={text}
      onChange={(typed) => {
        setText(typed)
        const number = Number(typed)
        onChange(typed.trim() === "" || !Number.isFinite(number) ? undefined : number)
      }}
      {...rest}
    />
  )
}
