import { Select } from "@medusajs/ui"

export type Option = { value: string; label: string }

type ChoiceProps = { label: string; value: string; options: Option[]; onChange: (value: string) => void }

/** One choice out of a list that opens. */
export const ChoiceSelect = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger aria-label={label} className="w-auto min-w-36 gap-x-2">
      <Select.Value />
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
