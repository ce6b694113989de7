import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useRef } from "react"
import type { Axis } from "../types"
import { cellId, sortedSizes } from "./chart-grid"
import { addSizeId } from "./findings"
import type { ChartEditorState } from "./use-chart-editor"

/** Adds a column: a point of measure out of those a chart of this basis may have. */
export const AddPoint = ({ editor: { draft, known, edit }, axis }: { editor: ChartEditorState; axis: Axis }) => {
  const { points, rows } = draft.grid
  const free = known.filter(({ code }) => !points.some((point) => point.code === code))
  const role = points.some((point) => point.axis === axis && point.role === "primary") ? "secondary" : "primary"
  // The way back to the button would take the focus from the new column, where staff want to type.
  const added = useRef<string>()
  const add = (code: string) => {
    edit({ kind: "add-point", point: { code, role, axis } })
    added.current = code
  }
  const goToColumn = (event: Event) => {
    const size = rows.find((row) => row.axis === axis)?.size
    const field = added.current && size ? document.getElementById(cellId({ axis, size, point: added.current })) : null
    added.current = undefined
    if (!field) return
    event.preventDefault()
    field.focus()
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" disabled={free.length === 0}>
          <Plus /> Measure
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start" className="max-h-96 w-80 overflow-y-auto" onCloseAutoFocus={goToColumn}>
        {free.map(({ code, title, how_to_measure: how }) => (
          <DropdownMenu.Item key={code} textValue={title} className="flex-col items-start" onSelect={() => add(code)}>
            <Text size="small" weight="plus">
              {title}
            </Text>
            {how && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {how}
              </Text>
            )}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

/** Adds a row: a size of the scale that has none, or all of them. */
export const AddSize = ({ editor: { draft, scale, edit }, axis }: { editor: ChartEditorState; axis: Axis }) => {
  const free = sortedSizes(scale, axis).filter(
    ({ code }) => !draft.grid.rows.some((row) => row.axis === axis && row.size === code)
  )
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
