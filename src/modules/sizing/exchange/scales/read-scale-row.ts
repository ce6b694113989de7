import { AGE_GROUPS, GENDERS, PRODUCT_KINDS, SIZE_GROUPS, type SizeScale, type SizeValue } from "../../rules"
import { type ScaleColumn, SEPARATOR_WORDS } from "./columns"
import { splitEquivalents, splitList, splitTexts } from "./lists"

/** Text of a column in one row, trimmed; blank where the table has no such column. */
export type Cells = (column: ScaleColumn) => string

/** Notes that a column's text is none of what is allowed. */
export type Refuse = (column: ScaleColumn, message: string) => void

export type ScaleHead = Omit<SizeScale, "axes">

/** What a row says of its scale. Refused columns get a value in their place, which nobody will see. */
export function readScaleHead(cells: Cells, refuse: Refuse): ScaleHead {
  const brand = cells("brand")
  const groups = splitList(cells("size_groups"))
  const separator = cells("separator")
  return {
    handle: cells("scale"),
    name: cells("name"),
    system: cells("system").toLowerCase(),
    kind: readOneOf(PRODUCT_KINDS, "kind", cells, refuse),
    gender: readOneOf(GENDERS, "gender", cells, refuse),
    age_group: readOneOf(AGE_GROUPS, "age_group", cells, refuse),
    size_groups: groups.length === 0 ? ["regular"] : groups.map((group) => among(SIZE_GROUPS, group, "size_groups", refuse)),
    ...(brand !== "" && { brand }),
    separator: SEPARATOR_WORDS.get(separator) ?? (separator === "" ? " " : separator),
  }
}

/** What a row says of its size. Without a rank it comes after the `place` sizes before it. */
export function readScaleValue(cells: Cells, refuse: Refuse, place: number): SizeValue {
  const rank = cells("rank")
  if (!/^-?\d{0,9}$/.test(rank)) refuse("rank", `${JSON.stringify(rank)} is not a whole number`)
  const isCore = cells("is_core").toLowerCase()
  if (!["", "yes", "no", "true", "false"].includes(isCore)) refuse("is_core", `${JSON.stringify(isCore)} is not yes or no`)
  const labels = splitTexts(cells("labels"))
  if (!labels) refuse("labels", `${JSON.stringify(cells("labels"))} is not of the form "en=Small; de=Klein"`)
  const equivalents = splitEquivalents(cells("equivalents"))
  if (!equivalents) refuse("equivalents", `${JSON.stringify(cells("equivalents"))} is not of the form "uk=10; us=6"`)
  return {
    code: cells("code"),
    rank: rank === "" ? (place + 1) * 10 : Number(rank),
    ...(labels && Object.keys(labels).length > 0 && { label: labels }),
    aliases: splitList(cells("aliases")),
    ...(isCore !== "" && { is_core: isCore === "yes" || isCore === "true" }),
    ...(equivalents && equivalents.length > 0 && { equivalents }),
  }
}

const readOneOf = <T extends string>(allowed: readonly [T, ...T[]], column: ScaleColumn, cells: Cells, refuse: Refuse): T =>
  among(allowed, cells(column), column, refuse)

function among<T extends string>(allowed: readonly [T, ...T[]], text: string, column: ScaleColumn, refuse: Refuse): T {
  const found = allowed.find((value) => value === text.toLowerCase())
  if (!found) refuse(column, `${JSON.stringify(text)} is none of ${allowed.join(", ")}`)
  return found ?? allowed[0]
}
