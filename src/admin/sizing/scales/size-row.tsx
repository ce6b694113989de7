import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { Checkbox, IconButton, Input } from "@medusajs/ui"
import { withText } from "../localized"
import type { SizeValue } from "../types"
import { parseAliases } from "./scale-edits"

type RowProps = {
  value: SizeValue
  index: number
  onMove: (by: -1 | 1) => void
  onChange: (change: Partial<SizeValue>) => void
  onRemove: () => void
}

/** One size of a scale: its place, how it is written, and whether the run is broken without it. */
export const SizeRow = ({ value, index, onMove, onChange, onRemove }: RowProps) => (
  <tr>
    <td className="whitespace-nowrap pr-2">
      {([-1, 1] as const).map((by) => (
        <IconButton
          key={by}
          size="small"
          variant="transparent"
          data-row={index}
          data-by={by}
          aria-label={`Move ${value.code} ${by === -1 ? "up" : "down"}`}
          onClick={() => onMove(by)}
        >
          {by === -1 ? <ArrowUpMini /> : <ArrowDownMini />}
        </IconButton>
      ))}
    </td>
    <td className="w-28 p-1">
      <Input
        size="small"
        aria-label={`Size ${index + 1}`}
        maxLength={40}
        value={value.code}
        onChange={(event) => onChange({ code: event.target.value })}
      />
    </td>
    <td className="p-1">
      <AliasInput value={value} index={index} onChange={(aliases) => onChange({ aliases })} />
    </td>
    <td className="p-1">
      <Input
        size="small"
        aria-label={`Shown for size ${index + 1}`}
        maxLength={80}
        placeholder={value.code}
        value={value.label?.["en"] ?? ""}
        onChange={(event) => onChange({ label: withText(value.label, "en", event.target.value) })}
      />
    </td>
    <td className="p-1">
      <Checkbox
        aria-label={`${value.code} is a core size`}
        checked={value.is_core ?? false}
        onCheckedChange={(isCore) => onChange({ is_core: isCore === true })}
      />
    </td>
    <td>
      <IconButton size="small" variant="transparent" aria-label={`Remove size ${value.code}`} onClick={onRemove}>
        <XMarkMini />
      </IconButton>
    </td>
  </tr>
)

type AliasProps = { value: SizeValue; index: number; onChange: (aliases: string[]) => void }

/** Keeps what is typed as it is until the field is left: a comma that was just typed must not vanish. */
const AliasInput = ({ value, index, onChange }: AliasProps) => (
  <Input
    key={value.aliases.join(", ")}
    size="small"
    aria-label={`Other spellings of size ${index + 1}`}
    placeholder="Apart by commas"
    defaultValue={value.aliases.join(", ")}
    onBlur={(event) => {
      const aliases = parseAliases(event.target.value)
      if (aliases.join() !== value.aliases.join()) onChange(aliases)
    }}
  />
)
