import { useState } from "react"
import { useDebounced } from "../../shared/use-debounced"
import { useSizeCharts } from "../charts/charts-api"
import { textOf } from "../localized"
import { ChoiceField } from "../../shared/choice-field"
import { TextField } from "../../shared/fields"

type PickerProps = { value: string; onChange: (chartId: string) => void }

/** One chart out of those that fit what is typed. */
export const ChartPicker = ({ value, onChange }: PickerProps) => {
  const [search, setSearch] = useState("")
  const q = useDebounced(search.trim(), 250)
  const { data } = useSizeCharts({ q: q || undefined, limit: 100, offset: 0 })
  const charts = data?.size_charts ?? []
  return (
    <div className="flex flex-col gap-y-3">
      {(data?.count ?? 0) > charts.length || search !== "" ? (
        <TextField label="Find a chart" type="search" placeholder="Title or handle" value={search} onChange={setSearch} />
      ) : null}
      <ChoiceField
        label="Chart"
        value={value}
        options={charts.map(({ id, title, handle, scale }) => ({
          value: id,
          label: `${textOf(title) || handle} (${scale.name})`,
        }))}
        onChange={onChange}
      />
    </div>
  )
}
