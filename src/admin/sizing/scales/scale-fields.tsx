import { Switch } from "@medusajs/ui"
import { ChoiceField } from "../../shared/choices"
import { Labeled, TextField } from "../../shared/fields"
import { hasKey, toOptions } from "../../shared/names"
import { makeHandle } from "../make-handle"
import { AGE_GROUPS, GENDERS, KINDS, SYSTEMS } from "../words"
import type { ScaleContent } from "./scales-api"

type FieldsProps = { scale: ScaleContent; isNew: boolean; onChange: (scale: ScaleContent) => void }

/** What a scale is called and for whom it is. */
export const ScaleFields = ({ scale, isNew, onChange }: FieldsProps) => {
  const set = (change: Partial<ScaleContent>) => onChange({ ...scale, ...change })
  const [first, second] = scale.axes
  return (
    <div className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label="Name"
        maxLength={120}
        value={scale.name}
        onChange={(name) => set({ name, ...(isNew && scale.handle === makeHandle(scale.name) && { handle: makeHandle(name) }) })}
      />
      <TextField label="Handle" disabled={!isNew} value={scale.handle} onChange={(handle) => set({ handle })} />
      <ChoiceField label="Size system" value={scale.system} options={toOptions(SYSTEMS)} onChange={(system) => set({ system })} />
      <TextField
        label="Brand"
        maxLength={80}
        placeholder="Any"
        value={scale.brand ?? ""}
        onChange={(brand) => set({ brand: brand || undefined })}
      />
      <ChoiceField
        label="Kind"
        value={scale.kind}
        options={toOptions(KINDS)}
        onChange={(kind) => hasKey(KINDS, kind) && set({ kind })}
      />
      <ChoiceField
        label="For"
        value={scale.gender}
        options={toOptions(GENDERS)}
        onChange={(gender) => hasKey(GENDERS, gender) && set({ gender })}
      />
      <ChoiceField
        label="Age"
        value={scale.age_group}
        options={toOptions(AGE_GROUPS)}
        onChange={(age) => hasKey(AGE_GROUPS, age) && set({ age_group: age })}
      />
      {isNew && (
        <Labeled label="Two measures" hint="Such as waist and length, or band and cup.">
          {(id) => (
            <Switch
              id={id}
              checked={second !== undefined}
              onCheckedChange={(isTwo) => set({ axes: isTwo ? [first, { name: { en: "length" }, values: [] }] : [first] })}
            />
          )}
        </Labeled>
      )}
      {second && (
        <TextField
          label="Between the two"
          hint="W32 L34 has a blank, 80C has nothing."
          maxLength={3}
          value={scale.separator}
          onChange={(separator) => set({ separator })}
        />
      )}
    </div>
  )
}
