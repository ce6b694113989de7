import { Plus } from "@medusajs/icons"
import { Button, Heading } from "@medusajs/ui"
import { useRef } from "react"
import { pickText } from "../localized"
import type { Axis, SizeValue } from "../types"
import { changeSizes, moveEntry } from "./scale-edits"
import type { ScaleContent } from "./scales-api"
import { SizeRow } from "./size-row"

type TableProps = { scale: ScaleContent; axis: Axis; onChange: (scale: ScaleContent) => void }

/** The sizes of an axis from the smallest to the largest. Their order here is the order of the shop. */
export const SizeTable = ({ scale, axis, onChange }: TableProps) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const { name, values } = scale.axes[axis - 1] ?? scale.axes[0]
  const change = (edit: (values: SizeValue[]) => SizeValue[]) => onChange(changeSizes(scale, axis, edit))
  const set = (index: number, changed: Partial<SizeValue>) =>
    change((all) => all.map((value, at) => (at === index ? { ...value, ...changed } : value)))
  const move = (index: number, by: -1 | 1) => {
    change((all) => moveEntry(all, index, by))
    // The button goes on with its size, so that a size can be moveEntry on by the same key.
    const next = `button[data-row="${index + by}"][data-by="${by}"]`
    requestAnimationFrame(() => body.current?.querySelector<HTMLButtonElement>(next)?.focus())
  }
  return (
    <div>
      <Heading level="h2" className="px-6 py-4 first-letter:uppercase">
        {scale.axes.length > 1 ? `Sizes of ${pickText(name)}` : "Sizes, smallest first"}
      </Heading>
      <div className="overflow-x-auto px-6 pb-4">
        <table aria-label={`Sizes of ${pickText(name)}`} className="txt-small w-full min-w-[640px]">
          <thead className="text-ui-fg-subtle text-left">
            <tr>
              {["Order", "Size", "Other spellings", "Shown in English as", "Core"].map((title) => (
                <th key={title} scope="col" className="px-1 py-2 font-medium">
                  {title}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {values.map((value, index) => (
              <SizeRow
                key={index}
                value={value}
                index={index}
                onMove={(by) => move(index, by)}
                onChange={(changed) => set(index, changed)}
                onRemove={() => change((all) => all.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
        <Button
          size="small"
          variant="secondary"
          className="mt-2"
          onClick={() => change((all) => [...all, { code: "", rank: 0, aliases: [] }])}
        >
          <Plus /> Size
        </Button>
      </div>
    </div>
  )
}
