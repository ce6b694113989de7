import { toast } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceField } from "../../shared/choices"
import { DrawerForm, SideDrawer } from "../../shared/drawers"
import { TextField } from "../../shared/fields"
import { toOptions } from "../../shared/names"
import { toastOutcome } from "../../shared/toast-outcome"
import { makeHandle } from "../make-handle"
import { useScaleOptions, useSizeScales } from "../scales/scales-api"
import type { Basis, LengthUnit } from "../types"
import { BASIS } from "../words"
import { useCreateChart } from "./charts-api"
import { newGrid } from "./new-grid"

type DrawerProps = { isOpen: boolean; onClose: () => void; onCreated: (id: string) => void }

/** Begins a chart: what it is called and for which sizes it is. */
export const NewChartDrawer = ({ isOpen, onClose, onCreated }: DrawerProps) => (
  <SideDrawer isOpen={isOpen} onClose={onClose}>
    <Content onCreated={onCreated} />
  </SideDrawer>
)

const Content = ({ onCreated }: Pick<DrawerProps, "onCreated">) => {
  const { data } = useSizeScales()
  const scales = useScaleOptions()
  const create = useCreateChart()
  const [title, setTitle] = useState("")
  const [typedHandle, setTypedHandle] = useState<string>()
  const [scaleHandle, setScaleHandle] = useState("")
  const [basis, setBasis] = useState<Basis>("body")
  const [unit, setUnit] = useState<LengthUnit>("cm")
  const handle = typedHandle ?? makeHandle(title)
  const scale = data?.size_scales.find((known) => known.handle === scaleHandle)
  const submit = () => {
    if (title.trim() === "") return void toast.error("Give the chart a title first")
    if (!scale) return void toast.error("Choose a size scale first")
    const chart = { handle, title: { en: title.trim() }, scale: scale.handle, grid: newGrid(scale, { basis, unit }) }
    return toastOutcome(() => create.mutateAsync(chart), {
      failed: "The chart was not made",
      then: ({ size_chart: created }) => onCreated(created.id),
    })
  }
  return (
    <DrawerForm
      title="New chart"
      description="Shoppers see nothing of it before it is published."
      button="Make the chart"
      isPending={create.isPending}
      onSubmit={submit}
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
        options={scales}
        onChange={setScaleHandle}
      />
      <ChoiceField
        label="What it measures"
        value={basis}
        options={toOptions(BASIS)}
        onChange={(value) => setBasis(value === "garment" ? "garment" : "body")}
      />
      <ChoiceField
        label="Typed in"
        value={unit}
        options={toOptions({ cm: "Centimeters", in: "Inches" })}
        onChange={(value) => setUnit(value === "in" ? "in" : "cm")}
      />
    </DrawerForm>
  )
}
