import { Textarea } from "@medusajs/ui"
import { Labeled, TextField } from "../shared/fields"
import { LANGUAGES } from "./localized"
import type { LocalizedText } from "./types"

type FieldsProps = {
  label: string
  texts: LocalizedText | undefined
  /** Stands in the English field while it is empty. */
  placeholder?: string
  isLong?: boolean
  onChange: (language: string, text: string) => void
}

/** A text in the four languages of the shop. */
export const LocalizedFields = ({ label, texts, placeholder, isLong = false, onChange }: FieldsProps) => (
  <fieldset className="grid grid-cols-1 gap-3 sm:grid-cols-2">
    <legend className="txt-compact-small-plus mb-2">{label}</legend>
    {LANGUAGES.map(([language, name]) => {
      const field = { label: name, value: texts?.[language] ?? "", placeholder: language === "en" ? placeholder : undefined }
      return isLong ? (
        <Labeled key={language} label={name}>
          {(id) => (
            <Textarea
              id={id}
              rows={3}
              maxLength={1_000}
              value={field.value}
              placeholder={field.placeholder}
              onChange={(event) => onChange(language, event.target.value)}
            />
          )}
        </Labeled>
      ) : (
        <TextField key={language} maxLength={80} lang={language} {...field} onChange={(text) => onChange(language, text)} />
      )
    })}
  </fieldset>
)
