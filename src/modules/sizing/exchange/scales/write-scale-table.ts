import { type SizeScale } from "../../rules"
import { type Table } from "../table"
import { SCALE_COLUMNS, type ScaleColumn, SEPARATOR_WORDS } from "./columns"
import { joinEquivalents, joinList, joinTexts } from "./lists"

/** Scales as a table that `readScaleTable` reads back: one row a size, with the columns of its scale repeated. */
export function writeScaleTable(scales: readonly SizeScale[]): Table {
  const rows = scales.flatMap((scale) =>
    scale.axes.flatMap((axis, index) =>
      axis.values.map((value): Record<ScaleColumn, string> => ({
        scale: scale.handle,
        name: scale.name,
        system: scale.system,
        kind: scale.kind,
        gender: scale.gender,
        age_group: scale.age_group,
        size_groups: joinList(scale.size_groups),
        brand: scale.brand ?? "",
        separator: [...SEPARATOR_WORDS].find(([, text]) => text === scale.separator)?.[0] ?? scale.separator,
        axis: String(index + 1),
        axis_name: joinTexts(axis.name),
        code: value.code,
        rank: String(value.rank),
        is_core: value.is_core === undefined ? "" : value.is_core ? "yes" : "no",
        aliases: joinList(value.aliases),
        labels: joinTexts(value.label ?? {}),
        equivalents: joinEquivalents(value.equivalents ?? []),
      }))
    )
  )
  return [SCALE_COLUMNS, ...rows.map((row) => SCALE_COLUMNS.map((column) => row[column]))]
}
