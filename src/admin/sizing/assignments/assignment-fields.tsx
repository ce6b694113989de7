import { isKeyOf } from "../../shared/has-key"
import { FITS, GENDERS, optionsOf } from "../words"
import { ChoiceField } from "../../shared/choice-field"
import { TextField } from "../../shared/fields"

export type Filters = { gender?: string | undefined; fit?: string | undefined; brand?: string | undefined }

const ANY = "any"

/** Narrows an assignment to some of its products. */
export const AssignmentFilters = ({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) => {
  const set = (field: keyof Filters, value: string) => {
    const said = value === ANY || value === "" ? undefined : value
    onChange({ ...filters, [field]: said })
  }
  const choices = [
    ["gender", "Only for", GENDERS],
    ["fit", "Only of the cut", FITS],
  ] as const
  return (
    <fieldset className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {choices.map(([field, label, names]) => (
        <ChoiceField
          key={field}
          label={label}
          value={filters[field] ?? ANY}
          options={[{ value: ANY, label: "Any" }, ...optionsOf(names)]}
          onChange={(value) => (value === ANY || isKeyOf(names, value)) && set(field, value)}
        />
      ))}
      <TextField
        label="Only of the brand"
        maxLength={80}
        placeholder="Any"
        value={filters.brand ?? ""}
        onChange={(brand) => set("brand", brand)}
      />
    </fieldset>
  )
}
