import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Labeled } from "./labeled"

type TextProps = { label: string; hint?: string; value: string; onChange: (text: string) => void } & Omit<
  ComponentProps<typeof Input>,
  "size" | "onChange" | "value"
>

/** A line of text in a form. */
export const TextField = ({ label, hint, value, onChange, ...rest }: TextProps) => (
  <Labeled label={label} hint={hint}>
    {(id) => <Input id={id} size="small" value={value} onChange={(event) => onChange(event.target.value)} {...rest} />}
  </Labeled>
)
