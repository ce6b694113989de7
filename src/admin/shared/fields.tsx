import { Hint, Input, Label } from "@medusajs/ui"
import { useId, type ComponentProps, type ReactNode } from "react"

type LabeledProps = { label: string; hint?: string; children: (id: string) => ReactNode }

/** A field under its label; `children` gets the id that ties the two. */
export const Labeled = ({ label, hint, children }: LabeledProps) => {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      {children(id)}
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}

type TextProps = {
  label: string
  hint?: string
  value: string
  /** Offered while typing; anything else can be typed too. */
  suggestions?: string[]
  onChange: (text: string) => void
} & Omit<ComponentProps<typeof Input>, "size" | "onChange" | "value" | "list">

/** A line of text in a form. */
export const TextField = ({ label, hint, value, suggestions, onChange, ...rest }: TextProps) => {
  const listId = useId()
  return (
    <Labeled label={label} hint={hint}>
      {(id) => (
        <>
          <Input
            id={id}
            size="small"
            list={suggestions && listId}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...rest}
          />
          {suggestions && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labeled>
  )
}

type SearchProps = { label: string; value: string; onChange: (text: string) => void }

/** A field to search with; what it searches in stands in it. */
export const SearchInput = ({ label, value, onChange }: SearchProps) => (
  <Input
    size="small"
    type="search"
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
)

type FormProps = { label?: string; onSubmit: () => unknown } & Omit<ComponentProps<"form">, "onSubmit">

/** A form that is sent by the page itself, with its name for those who cannot see it. */
export const Form = ({ label, onSubmit, ...rest }: FormProps) => (
  <form
    aria-label={label}
    onSubmit={(event) => {
      event.preventDefault()
      void onSubmit()
    }}
    {...rest}
  />
)
