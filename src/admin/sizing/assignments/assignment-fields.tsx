import { useState } from "react"
import { ChoiceField } from "../../shared/choices"
import { TextField } from "../../shared/fields"
import { hasKey, toOptions } from "../../shared/names"
import { useDebounced } from "../../shared/use-debounced"
import { useSizeCharts } from "../charts/charts-api"
import { pickText } from "../localized"
import { FITS, GENDERS } from "../words"
import { useProductColors } from "./assignments-api"

type PickerProps = { value: string; onChange: (chartId: string) => void }

/** One chart out of those that fit what is typed. */
export const ChartPicker = ({ value, onChange }: PickerProps) => {
  const [search, setSearch] = useState("")
  const q = useDebounced(search.trim(), 250)
  const { data } = useSizeCharts({ q: q || undefined, limit: 100, offset: 0 })
  const charts = data?.size_charts ?? []
  return (
    <div className="flex flex-col gap-y-3">
      {((data?.count ?? 0) > charts.length || search !== "") && (
        <TextField label="Find a chart" type="search" placeholder="Title or handle" value={search} onChange={setSearch} />
      )}
      <ChoiceField
        label="Chart"
        value={value}
        options={charts.map(({ id, title, handle, scale }) => ({
          value: id,
          label: `${pickText(title) || handle} (${scale.name})`,
        }))}
        onChange={onChange}
      />
    </div>
  )
}

type ColorProps = { productId: string; value: string; onChange: (color: string) => void }

/** A color of the product: its own ones are offered, any other can be typed. */
export const ColorField = ({ productId, value, onChange }: ColorProps) => {
  const { data } = useProductColors(productId)
  return <TextField label="Color" maxLength={80} suggestions={data ?? []} value={value} onChange={onChange} />
}

export type Filters = { gender?: string | undefined; fit?: string | undefined; brand?: string | undefined }

const ANY = "any"

const CHOICES = [
  ["gender", "Only for", GENDERS],
  ["fit", "Only of the cut", FITS],
] as const

/** Narrows an assignment to some of its products. */
export const AssignmentFilters = ({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) => {
  const set = (field: keyof Filters, value: string) => {
    const said = value === ANY || value === "" ? undefined : value
    onChange({ ...filters, [field]: said })
  }
  return (
    <fieldset className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {CHOICES.map(([field, label, names]) => (
        <ChoiceField
          key={field}
          label={label}
          value={filters[field] ?? ANY}
          options={[{ value: ANY, label: "Any" }, ...toOptions(names)]}
          onChange={(value) => (value === ANY || hasKey(names, value)) && set(field, value)}
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
