import { Select } from "@medusajs/ui"
import { Choices, type Option } from "./choices"
import { Labeled } from "./labeled"

type ChoiceProps = { label: string; hint?: string; value: string; options: Option[]; onChange: (value: string) => void }

/** One choice out of a list that opens, in a form. */
export const ChoiceField = ({ label, hint, value, options, onChange }: ChoiceProps) => (
  <Labeled label={label} hint={hint}>
    {(id) => (
      <Select size="small" value={value} onValueChange={onChange}>
        <Select.Trigger id={id} aria-label={label}>
          <Select.Value placeholder="Choose" />
        </Select.Trigger>
        <Choices options={options} />
      </Select>
    )}
  </Labeled>
)
