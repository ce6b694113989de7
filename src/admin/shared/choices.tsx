import { Select } from "@medusajs/ui"

export type Option = { value: string; label: string }

type ChoiceProps = { label: string; value: string; options: Option[]; onChange: (value: string) => void }

/** One choice out of a list that opens. */
export const ChoiceSelect = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger aria-label={label} className="w-auto min-w-36 gap-x-2">
      <Select.Value />
    </Select.Trigger>
    <Choices options={options} />
  </Select>
)

/** What opens: the options of a select. */
export const Choices = ({ options }: { options: Option[] }) => (
  <Select.Content>
    {options.map(({ value, label }) => (
      <Select.Item key={value} value={value}>
        {label}
      </Select.Item>
    ))}
  </Select.Content>
)
