import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type LabeledProps = { label: string; hint?: string; className?: string; children: (id: string) => ReactNode }

/** A field under its label; `children` gets the id that ties the two. */
export const Labeled = ({ label, hint, className = "", children }: LabeledProps) => {
  const id = useId()
  return (
    <div className={`flex min-w-0 flex-col gap-y-1 ${className}`}>
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      {children(id)}
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
