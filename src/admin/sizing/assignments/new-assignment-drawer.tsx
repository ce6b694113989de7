import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useAddAssignment, type Found, type NewAssignment } from "./assignments-api"
import { useSizeScales } from "../scales/scales-api"
import { isKeyOf } from "../../shared/has-key"
import { reasonOf } from "../../shared/toast-outcome"
import { listOf } from "./target-lists"
import { optionsOf, TARGETS } from "../words"
import { ChoiceField } from "../../shared/choice-field"
import { TextField } from "../../shared/fields"
import { NumberField } from "../number-field"
import { AssignmentFilters, type Filters } from "./assignment-fields"
import { ChartPicker } from "./chart-picker"
import { ColorField } from "./color-field"
import { TargetPicker } from "./target-picker"

type DrawerProps = { isOpen: boolean; onClose: () => void }

/** Gives a chart to a product, a category, a brand and so on. */
export const NewAssignmentDrawer = ({ isOpen, onClose }: DrawerProps) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content>{isOpen && <Content onClose={onClose} />}</Drawer.Content>
  </Drawer>
)

const Content = ({ onClose }: Pick<DrawerProps, "onClose">) => {
  const add = useAddAssignment()
  const { data: scales } = useSizeScales()
  const [chartId, setChartId] = useState("")
  const [target, setTarget] = useState<keyof typeof TARGETS>("category")
  const [found, setFound] = useState<Found>()
  const [named, setNamed] = useState("")
  const [color, setColor] = useState("")
  const [priority, setPriority] = useState<number>()
  const [filters, setFilters] = useState<Filters>({})
  const list = listOf(target)
  const targetId = list ? found?.id : named.trim()

  const submit = async () => {
    if (chartId === "") return void toast.error("Choose a chart first")
    if (!targetId) return void toast.error("Choose what gets the chart")
    if (target === "colorway" && color.trim() === "") return void toast.error("Say which color")
    const assignment: NewAssignment = { chart_id: chartId, target, target_id: targetId, ...filters }
    if (target === "colorway") assignment.color = color.trim()
    if (priority !== undefined) assignment.priority = priority
    try {
      await add.mutateAsync(assignment)
      toast.success("The chart is assigned")
      onClose()
    } catch (error) {
      toast.error(reasonOf(error, "The chart was not assigned"))
    }
  }
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>Assign a chart</Drawer.Title>
        <Drawer.Description>
          What is nearer to the product wins: a product before its type, a category, a brand.
        </Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="overflow-y-auto">
        <form
          id="new-assignment"
          aria-label="Assign a chart"
          className="flex flex-col gap-y-5"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <ChartPicker value={chartId} onChange={setChartId} />
          <ChoiceField
            label="Given to"
            value={target}
            options={optionsOf(TARGETS)}
            onChange={(value) => {
              if (isKeyOf(TARGETS, value)) setTarget(value)
              setFound(undefined)
              setNamed("")
            }}
          />
          {list && <TargetPicker key={list} label={TARGETS[list]} target={list} chosen={found} onChoose={setFound} />}
          {target === "colorway" && found && <ColorField productId={found.id} value={color} onChange={setColor} />}
          {target === "brand" && <TextField label="Brand" maxLength={80} value={named} onChange={setNamed} />}
          {target === "scale" && (
            <ChoiceField
              label="Scale"
              value={named}
              options={(scales?.size_scales ?? []).map(({ handle, name }) => ({ value: handle, label: name }))}
              onChange={setNamed}
            />
          )}
          <AssignmentFilters filters={filters} onChange={setFilters} />
          <NumberField
            label="Priority"
            hint="Among equals the higher one wins. Empty is 0."
            value={priority}
            onChange={setPriority}
            {...{ min: -1_000, max: 1_000, step: 1 }}
          />
        </form>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="submit" form="new-assignment" isLoading={add.isPending}>
          Assign
        </Button>
      </Drawer.Footer>
    </>
  )
}
