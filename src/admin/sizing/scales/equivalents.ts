import type { SizeEquivalent, SizeValue } from "../types"

/** A column of the table of equivalents: who says so, by brand or by convention. */
export type EquivalentColumn = { system: string; brand: string | undefined }

const isIn =
  ({ system, brand }: EquivalentColumn) =>
  (one: SizeEquivalent) =>
    one.system === system && (one.brand ?? undefined) === brand

/** Every column that a size of the list has something in, in the order they appear. */
export function collectColumns(values: SizeValue[]): EquivalentColumn[] {
  const found = new Map<string, EquivalentColumn>()
  for (const { system, brand } of values.flatMap(({ equivalents }) => equivalents ?? []))
    found.set(columnKey({ system, brand }), { system, brand: brand ?? undefined })
  return [...found.values()]
}

export const columnKey = ({ system, brand }: EquivalentColumn): string => `${system} ${brand ?? ""}`

export const equivalentLabel = ({ equivalents }: SizeValue, column: EquivalentColumn): string =>
  equivalents?.find(isIn(column))?.label ?? ""

/** The size with its label of one column changed; an empty one is taken away. What a brand says of itself is exact. */
export function setEquivalent(value: SizeValue, column: EquivalentColumn, label: string): SizeValue {
  const { system, brand } = column
  const before = value.equivalents?.find(isIn(column))
  const others = value.equivalents?.filter((one) => !isIn(column)(one)) ?? []
  const is_exact = before?.is_exact ?? brand !== undefined
  const changed = label === "" ? others : [...others, { system, label, ...(brand !== undefined && { brand }), is_exact }]
  return { ...value, equivalents: changed }
}
