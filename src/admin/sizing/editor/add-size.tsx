import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { sizesOf } from "./chart-grid"
import { addSizeId } from "./findings"
import type { Axis } from "../types"
import type { ChartEditor } from "./use-chart-editor"

/** Adds a row: a size of the scale that has none, or all of them. */
export const AddSize = ({ editor: { draft, scale, edit }, axis }: { editor: ChartEditor; axis: Axis }) => {
  const free = sizesOf(scale, axis).filter(({ code }) => !draft.grid.rows.some((row) => row.axis === axis && row.size === code))
  const add = (sizes: string[]) => {
    for (const size of sizes) edit({ kind: "add-row", axis, size })
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button id={addSizeId(axis)} size="small" variant="secondary" disabled={free.length === 0}>
          <Plus /> Size
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start" className="max-h-96 overflow-y-auto">
        <DropdownMenu.Item onSelect={() => add(free.map(({ code }) => code))}>All {free.length} sizes</DropdownMenu.Item>
        <DropdownMenu.Separator />
        {free.map(({ code }) => (
          <DropdownMenu.Item key={code} onSelect={() => add([code])}>
            {code}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
