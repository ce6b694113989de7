import { Button } from "@medusajs/ui"

type ToggleProps<Value extends string> = {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChange: (value: Value) => void
}

/** One choice out of a few, side by side. */
export const ToggleButtons = <Value extends string>({ label, value, options, onChange }: ToggleProps<Value>) => (
  <div role="group" aria-label={label} className="flex gap-x-1">
    {options.map(([option, title]) => (
      <Button
        key={option}
        type="button"
        size="small"
        variant={option === value ? "secondary" : "transparent"}
        aria-pressed={option === value}
        onClick={() => onChange(option)}
      >
        {title}
      </Button>
    ))}
  </div>
)
