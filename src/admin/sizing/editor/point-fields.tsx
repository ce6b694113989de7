import { Switch, Text } from "@medusajs/ui"
import { ChoiceField } from "../../shared/choices"
import { Labeled } from "../../shared/fields"
import { toOptions } from "../../shared/names"
import { withText } from "../localized"
import { LocalizedFields } from "../localized-fields"
import { NumberField } from "../number-field"
import type { Basis, ChartPoint } from "../types"
import { ROLES } from "../words"
import type { KnownPoint } from "./points"

type FieldsProps = {
  point: ChartPoint
  basis: Basis
  /** What it is usually called and how it is measured. */
  usual: KnownPoint | undefined
  onChange: (change: Partial<ChartPoint>) => void
}

/** How much a point of measure counts, how it was measured, and its own words. */
export const PointFields = ({ point, basis, usual, onChange }: FieldsProps) => {
  const texts = (field: "title" | "how_to_measure") => (language: string, text: string) =>
    onChange({ [field]: withText(point[field], language, text) })
  return (
    <>
      <ChoiceField
        label="What it is for"
        value={point.role}
        options={toOptions(ROLES)}
        onChange={(role) => onChange({ role: role === "primary" || role === "secondary" ? role : "info" })}
      />
      <NumberField
        label="How much it counts in advice"
        hint="Above 0, up to 1; empty is 1."
        value={point.weight}
        onChange={(weight) => onChange({ weight })}
        {...{ min: 0.01, max: 1, step: 0.05 }}
      />
      {basis === "garment" && (
        <NumberField
          label="Tolerance in millimeters"
          hint="How much one piece may differ from the next, plus or minus."
          value={point.tolerance_mm}
          onChange={(tolerance) => onChange({ tolerance_mm: tolerance })}
          {...{ min: 0, max: 500, step: 1 }}
        />
      )}
      <Labeled label="Measured flat" hint="Half way round, as the piece lies on a table. The numbers are doubled for shoppers.">
        {(id) => (
          <Switch
            id={id}
            checked={point.entered_flat ?? false}
            onCheckedChange={(isFlat) => onChange({ entered_flat: isFlat || undefined })}
          />
        )}
      </Labeled>
      <Text size="small" className="text-ui-fg-subtle">
        Leave a text empty to use the usual words.
      </Text>
      <LocalizedFields label="Title" texts={point.title} placeholder={usual?.title} onChange={texts("title")} />
      <LocalizedFields
        label="How to measure"
        texts={point.how_to_measure}
        placeholder={usual?.how_to_measure ?? undefined}
        isLong
        onChange={texts("how_to_measure")}
      />
    </>
  )
}
