/** Columns of a table of scales, in the order in which they are written. Those of the scale may be blank after its first row. */
export const SCALE_COLUMNS = [
  "scale",
  "name",
  "system",
  "kind",
  "gender",
  "age_group",
  "size_groups",
  "brand",
  "separator",
  "axis",
  "axis_name",
  "code",
  "rank",
  "is_core",
  "aliases",
  "labels",
  "equivalents",
] as const
export type ScaleColumn = (typeof SCALE_COLUMNS)[number]

/** Without one of these a table is none of scales. */
export const REQUIRED_COLUMNS = [
  "scale",
  "name",
  "system",
  "kind",
  "gender",
  "age_group",
  "code",
] as const satisfies readonly ScaleColumn[]

/** Separators that a spreadsheet would lose. */
export const SEPARATOR_WORDS: ReadonlyMap<string, string> = new Map([
  ["none", ""],
  ["space", " "],
])
