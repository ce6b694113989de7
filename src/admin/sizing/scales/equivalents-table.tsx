import { Button, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceField } from "../../shared/choices"
import { Form, TextField } from "../../shared/fields"
import { toOptions } from "../../shared/names"
import type { Axis, SizeValue } from "../types"
import { codeName, SYSTEMS } from "../words"
import { collectColumns, columnKey, equivalentLabel, setEquivalent, type EquivalentColumn } from "./equivalents"
import { changeSizes } from "./scale-edits"
import type { ScaleContent } from "./scales-api"

type TableProps = { values: SizeValue[]; scale: ScaleContent; axis: Axis; onChange: (scale: ScaleContent) => void }

/** What each size is called in other systems: by convention, or as a brand says. */
export const EquivalentsTable = ({ values, scale, axis, onChange }: TableProps) => {
  const [added, setAdded] = useState<EquivalentColumn[]>([])
  const known = collectColumns(values)
  const columns = [...known, ...added.filter((one) => !known.some((other) => columnKey(other) === columnKey(one)))]
  const set = (index: number, column: EquivalentColumn, label: string) =>
    onChange(
      changeSizes(scale, axis, (all) => all.map((value, at) => (at === index ? setEquivalent(value, column, label) : value)))
    )
  return (
    <div>
      <Heading level="h2" className="px-6 pt-4">
        Elsewhere
      </Heading>
      <Text size="small" className="text-ui-fg-subtle px-6 pb-3">
        What the sizes are called in other systems. What a brand says of itself counts before the convention.
      </Text>
      {columns.length > 0 && (
        <div className="overflow-x-auto px-6 pb-3">
          <table aria-label="Elsewhere" className="txt-small">
            <thead className="text-ui-fg-subtle text-left">
              <tr>
                <th scope="col" className="px-1 py-2 font-medium">
                  Size
                </th>
                {columns.map((column) => (
                  <th key={columnKey(column)} scope="col" className="whitespace-nowrap px-1 py-2 font-medium">
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values.map((value, index) => (
                <tr key={index}>
                  <th scope="row" className="pr-4 text-left font-medium">
                    {value.code}
                  </th>
                  {columns.map((column) => (
                    <td key={columnKey(column)} className="p-1">
                      <Input
                        size="small"
                        className="min-w-20"
                        aria-label={`Size ${value.code} in ${columnName(column)}`}
                        maxLength={40}
                        value={equivalentLabel(value, column)}
                        onChange={(event) => set(index, column, event.target.value)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddColumn onAdd={(column) => setAdded([...added, column])} />
    </div>
  )
}

const columnName = ({ system, brand }: EquivalentColumn) => codeName(SYSTEMS, system) + (brand === undefined ? "" : `, ${brand}`)

const AddColumn = ({ onAdd }: { onAdd: (column: EquivalentColumn) => void }) => {
  const [system, setSystem] = useState("uk")
  const [brand, setBrand] = useState("")
  return (
    <Form
      label="Another system"
      className="flex flex-wrap items-end gap-3 px-6 pb-4"
      onSubmit={() => {
        onAdd({ system, brand: brand.trim() || undefined })
        setBrand("")
      }}
    >
      <ChoiceField label="Another system" value={system} options={toOptions(SYSTEMS)} onChange={setSystem} />
      <TextField label="As a brand says" placeholder="Empty: by convention" maxLength={80} value={brand} onChange={setBrand} />
      <Button type="submit" size="small" variant="secondary">
        Add
      </Button>
    </Form>
  )
}
