import { Checkbox, Label, Select } from "@medusajs/ui"
import { useId } from "react"
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

type BoxesProps = { label: string; value: string[]; options: Option[]; onChange: (value: string[]) => void }

/** Any number of choices out of a few, each with its box; the chosen ones in the order of the options. */
export const ChoiceBoxes = ({ label, value, options, onChange }: BoxesProps) => {
  const id = useId()
  const choose = (option: string, isChosen: boolean) =>
    onChange(options.map((one) => one.value).filter((one) => (one === option ? isChosen : value.includes(one))))
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-2">
      <Label id={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option) => (
          <div key={option.value} className="flex items-center gap-x-2">
            <Checkbox
              id={`${id}-${option.value}`}
              checked={value.includes(option.value)}
              onCheckedChange={(isChosen) => choose(option.value, isChosen === true)}
            />
            <Label htmlFor={`${id}-${option.value}`} size="small">
              {option.label}
            </Label>
          </div>
        ))}
      </div>
    </div>
  )
}

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
