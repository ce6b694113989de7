import { sizeKey } from "../normalize-size"
import { inOrder } from "../scale/scale-index"
import type { AgeGroup, Gender, ProductKind, SizeEquivalent, SizeScale, SizeValue } from "../vocabulary"

/** One size and what it is called in each system. A row is read directly, from any of its systems to any other. */
export type EquivalenceRow = {
  /** Missing: a convention of the trade. */
  brand?: string
  kind: ProductKind
  gender: Gender
  age_group: AgeGroup
  /** Label by code of system. */
  sizes: Readonly<Record<string, string>>
  is_exact: boolean
  /** Set where the row may only be read from this system: a whole W x L size has the EU size of its waist, which does not lead back. */
  only_from?: string
}

/** The rows that a scale's equivalents amount to: one for each size, brand and exactness. Two axes are joined where both name a system. */
export function buildEquivalenceRows(scale: SizeScale): EquivalenceRow[] {
  const [first, second] = scale.axes
  const values = inOrder(first)
  const rows = values.flatMap((value) =>
    group(value.equivalents).map((found) => row(scale, { [scale.system]: value.code }, found))
  )
  if (!second) return rows
  const whole = values.flatMap((value) => inOrder(second).flatMap((other) => joined(scale, value, other)))
  // `80` is no bra size, but `W28` stands for trousers of any length.
  const alone = second.values.some(({ equivalents }) => equivalents?.length) ? [] : rows
  return [...alone, ...whole]
}

type Group = { brand?: string; is_exact: boolean; labels: Record<string, string> }

function group(equivalents: readonly SizeEquivalent[] = []): Group[] {
  const groups = new Map<string, Group>()
  for (const { system, label, brand, is_exact } of equivalents) {
    const key = JSON.stringify([brand ?? null, is_exact])
    const found = groups.get(key) ?? { ...(brand !== undefined && { brand }), is_exact, labels: {} }
    groups.set(key, { ...found, labels: { ...found.labels, [system]: label } })
  }
  return [...groups.values()]
}

function row(scale: SizeScale, own: Record<string, string>, { labels, ...found }: Group): EquivalenceRow {
  const brand = found.brand ?? scale.brand
  return {
    ...(brand !== undefined && { brand }),
    kind: scale.kind,
    gender: scale.gender,
    age_group: scale.age_group,
    sizes: { ...labels, ...own },
    is_exact: found.is_exact,
  }
}

function joined(scale: SizeScale, value: SizeValue, other: SizeValue): EquivalenceRow[] {
  const own = { [scale.system]: `${value.code}${scale.separator}${other.code}` }
  const others = group(other.equivalents)
  return group(value.equivalents).flatMap((found): EquivalenceRow[] => {
    if (others.length === 0) return [{ ...row(scale, own, found), only_from: scale.system }]
    return others
      .filter((entry) => entry.brand === found.brand)
      .map((entry) => {
        const labels = Object.entries(found.labels).flatMap(([system, label]) => {
          const rest = entry.labels[system]
          return rest === undefined ? [] : [[system, `${label}${scale.separator}${rest}`] as const]
        })
        return row(scale, own, { ...found, is_exact: found.is_exact && entry.is_exact, labels: Object.fromEntries(labels) })
      })
  })
}

/** Whether a row names `size` in `system`, however it is spelled. */
export function names(row: EquivalenceRow, system: string, size: string): boolean {
  const label = row.sizes[system]
  return label !== undefined && sizeKey(label) === sizeKey(size) && (row.only_from === undefined || row.only_from === system)
}
