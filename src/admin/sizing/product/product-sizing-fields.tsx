import type { AdminProductSizingResponse } from "../../../types/http/sizing"
import { ChoiceField } from "../../shared/choices"
import { TextField } from "../../shared/fields"
import { toOptions } from "../../shared/names"
import { NumberField } from "../number-field"
import { useScaleOptions } from "../scales/scales-api"
import { AGE_GROUPS, codeName, FITS, GENDERS, KINDS, STRETCHES } from "../words"
import type { SizingChange } from "./product-sizing-api"

type FieldsProps = {
  form: SizingChange
  effective: AdminProductSizingResponse["effective"]
  onChange: (form: SizingChange) => void
}

const LEFT = "left"

const CHOICES = [
  ["kind", "Kind", KINDS],
  ["gender", "For", GENDERS],
  ["age_group", "Age", AGE_GROUPS],
  ["fit", "Cut", FITS],
  ["stretch", "Stretch", STRETCHES],
] as const

/** What staff can say of a product; each may be left to the product itself. */
export const ProductSizingFields = ({ form, effective, onChange }: FieldsProps) => {
  const scales = useScaleOptions()
  const set = (change: SizingChange) => onChange({ ...form, ...change })
  const model = form.model ?? {}
  const setModel = (change: typeof model) => {
    const changed = { ...model, ...change }
    const kept = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined && value !== ""))
    set({ model: Object.keys(kept).length === 0 ? null : kept })
  }
  const left = (said: string | null | undefined, own: string | null): string =>
    said || own === null ? "Left to the product" : `Left to the product: ${own}`
  return (
    <>
      <ChoiceField
        label="Size scale"
        value={form.scale ?? LEFT}
        options={[{ value: LEFT, label: left(form.scale, effective.scale) }, ...scales]}
        onChange={(scale) => set({ scale: scale === LEFT ? null : scale })}
      />
      <TextField
        label="Brand"
        maxLength={80}
        placeholder={left(form.brand, effective.brand)}
        value={form.brand ?? ""}
        onChange={(brand) => set({ brand: brand === "" ? null : brand })}
      />
      {CHOICES.map(([field, label, names]) => (
        <ChoiceField
          key={field}
          label={label}
          value={form[field] ?? LEFT}
          options={[
            { value: LEFT, label: left(form[field], effective[field] && codeName(names, effective[field])) },
            ...toOptions(names),
          ]}
          onChange={(value) => set({ [field]: value === LEFT ? null : value })}
        />
      ))}
      <NumberField
        label="Runs small or large, in sizes"
        hint="-0.5 is half a size small, 1 a whole size large. Empty: what customers found decides."
        value={form.offset_manual ?? undefined}
        onChange={(offset) => set({ offset_manual: offset ?? null })}
        {...{ min: -2, max: 2, step: 0.1 }}
      />
      <NumberField
        label="Height of the model in cm"
        value={model.height_mm === undefined ? undefined : model.height_mm / 10}
        onChange={(cm) => setModel({ height_mm: cm === undefined ? undefined : Math.round(cm * 10) })}
        {...{ min: 40, max: 230, step: 0.1 }}
      />
      <TextField
        label="Size the model wears"
        maxLength={40}
        value={model.size_worn ?? ""}
        onChange={(size) => setModel({ size_worn: size })}
      />
    </>
  )
}
