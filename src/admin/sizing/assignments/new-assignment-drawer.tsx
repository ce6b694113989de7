import { toast } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceField } from "../../shared/choices"
import { DrawerForm, SideDrawer } from "../../shared/drawers"
import { TextField } from "../../shared/fields"
import { hasKey, toOptions } from "../../shared/names"
import { toastOutcome } from "../../shared/toast-outcome"
import { NumberField } from "../number-field"
import { useScaleOptions } from "../scales/scales-api"
import { TARGETS } from "../words"
import { AssignmentFilters, ChartPicker, ColorField, type Filters } from "./assignment-fields"
import { useAddAssignment, type Found, type NewAssignment } from "./assignments-api"
import { findTargetList } from "./target-lists"
import { TargetPicker } from "./target-picker"

type DrawerProps = { isOpen: boolean; onClose: () => void }

/** Gives a chart to a product, a category, a brand and so on. */
export const NewAssignmentDrawer = ({ isOpen, onClose }: DrawerProps) => (
  <SideDrawer isOpen={isOpen} onClose={onClose}>
    <Content onClose={onClose} />
  </SideDrawer>
)

const Content = ({ onClose }: Pick<DrawerProps, "onClose">) => {
  const add = useAddAssignment()
  const scales = useScaleOptions()
  const [chartId, setChartId] = useState("")
  const [target, setTarget] = useState<keyof typeof TARGETS>("category")
  const [found, setFound] = useState<Found>()
  const [named, setNamed] = useState("")
  const [color, setColor] = useState("")
  const [priority, setPriority] = useState<number>()
  const [filters, setFilters] = useState<Filters>({})
  const list = findTargetList(target)
  const targetId = list ? found?.id : named.trim()

  const submit = () => {
    if (chartId === "") return void toast.error("Choose a chart first")
    if (!targetId) return void toast.error("Choose what gets the chart")
    if (target === "colorway" && color.trim() === "") return void toast.error("Say which color")
    const assignment: NewAssignment = { chart_id: chartId, target, target_id: targetId, ...filters }
    if (target === "colorway") assignment.color = color.trim()
    if (priority !== undefined) assignment.priority = priority
    return toastOutcome(() => add.mutateAsync(assignment), {
      done: "The chart is assigned",
      failed: "The chart was not assigned",
      then: onClose,
    })
  }
  return (
    <DrawerForm
      title="Assign a chart"
      description="What is nearer to the product wins: a product before its type, a category, a brand."
      button="Assign"
      isPending={add.isPending}
      onSubmit={submit}
    >
      <ChartPicker value={chartId} onChange={setChartId} />
      <ChoiceField
        label="Given to"
        value={target}
        options={toOptions(TARGETS)}
        onChange={(value) => {
          if (hasKey(TARGETS, value)) setTarget(value)
          setFound(undefined)
          setNamed("")
        }}
      />
      {list && <TargetPicker key={list} label={TARGETS[list]} target={list} chosen={found} onChoose={setFound} />}
      {target === "colorway" && found && <ColorField productId={found.id} value={color} onChange={setColor} />}
      {target === "brand" && <TextField label="Brand" maxLength={80} value={named} onChange={setNamed} />}
      {target === "scale" && <ChoiceField label="Scale" value={named} options={scales} onChange={setNamed} />}
      <AssignmentFilters filters={filters} onChange={setFilters} />
      <NumberField
        label="Priority"
        hint="Among equals the higher one wins. Empty is 0."
        value={priority}
        onChange={setPriority}
        {...{ min: -1_000, max: 1_000, step: 1 }}
      />
    </DrawerForm>
  )
}
