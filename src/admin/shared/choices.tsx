import { Select } from "@medusajs/ui"
import { Labeled } from "./fields"

export type Option = { value: string; label: string }

type ChoiceProps = { label: string; value: string; options: Option[]; onChange: (value: string) => void }

/** One choice out of a list that opens, above a table. */
export const ChoiceSelect = (props: ChoiceProps) => <Choice {...props} className="w-auto min-w-36 gap-x-2" />

/** One choice out of a list that opens, in a form. */
export const ChoiceField = ({ hint, ...props }: ChoiceProps & { hint?: string }) => (
  <Labeled label={props.label} hint={hint}>
    {(id) => <Choice {...props} id={id} placeholder="Choose" />}
  </Labeled>
)

type SelectProps = ChoiceProps & { id?: string; className?: string; placeholder?: string }

const Choice = ({ label, value, options, onChange, id, className, placeholder }: SelectProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger id={id} aria-label={label} className={className}>
      <Select.Value placeholder={placeholder} />
    </Select.Trigger>
    <Select.Content>
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
