import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useCreateChart } from "./charts-api"
import { useSizeScales } from "../scales/scales-api"
import { reasonOf } from "../../shared/toast-outcome"
import { newGrid } from "./new-grid"
import { handleOf } from "../editor/points"
import type { Basis, LengthUnit } from "../types"
import { BASIS, optionsOf } from "../words"
import { ChoiceField } from "../../shared/choice-field"
import { TextField } from "../../shared/fields"

type DrawerProps = { isOpen: boolean; onClose: () => void; onCreated: (id: string) => void }

/** Begins a chart: what it is called and for which sizes it is. */
export const NewChartDrawer = ({ isOpen, onClose, onCreated }: DrawerProps) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content>{isOpen && <Content onCreated={onCreated} />}</Drawer.Content>
  </Drawer>
)

const Content = ({ onCreated }: Pick<DrawerProps, "onCreated">) => {
  const { data } = useSizeScales()
  const create = useCreateChart()
  const [title, setTitle] = useState("")
  const [typedHandle, setTypedHandle] = useState<string>()
  const [scaleHandle, setScaleHandle] = useState("")
  const [basis, setBasis] = useState<Basis>("body")
  const [unit, setUnit] = useState<LengthUnit>("cm")
  const handle = typedHandle ?? handleOf(title)
  const scale = data?.size_scales.find((known) => known.handle === scaleHandle)
  const submit = async () => {
    if (title.trim() === "") return void toast.error("Give the chart a title first")
    if (!scale) return void toast.error("Choose a size scale first")
    const chart = { handle, title: { en: title.trim() }, scale: scale.handle, grid: newGrid(scale, { basis, unit }) }
    try {
      onCreated((await create.mutateAsync(chart)).size_chart.id)
    } catch (error) {
      toast.error(reasonOf(error, "The chart was not made"))
    }
  }
  return (
    <>
      <Drawer.Header>
        <Drawer.Title>New chart</Drawer.Title>
        <Drawer.Description>Shoppers see nothing of it before it is published.</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="overflow-y-auto">
        <form
          id="new-chart"
          aria-label="New chart"
          className="flex flex-col gap-y-5"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextField label="Title" maxLength={120} placeholder="Men's tops" value={title} onChange={setTitle} />
          <TextField
            label="Handle"
            hint="How other systems name it. Lower case letters, digits and dashes."
            maxLength={100}
            value={handle}
            onChange={setTypedHandle}
          />
          <ChoiceField
            label="Size scale"
            hint="The sizes it measures."
            value={scaleHandle}
            options={(data?.size_scales ?? []).map(({ handle: value, name }) => ({ value, label: name }))}
            onChange={setScaleHandle}
          />
          <ChoiceField
            label="What it measures"
            value={basis}
            options={optionsOf(BASIS)}
            onChange={(value) => setBasis(value === "garment" ? "garment" : "body")}
          />
          <ChoiceField
            label="Typed in"
            value={unit}
            options={optionsOf({ cm: "Centimeters", in: "Inches" })}
            onChange={(value) => setUnit(value === "in" ? "in" : "cm")}
          />
        </form>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="submit" form="new-chart" isLoading={create.isPending}>
          Make the chart
        </Button>
      </Drawer.Footer>
    </>
  )
}
