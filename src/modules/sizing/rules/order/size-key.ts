/** Kinds of sizes, in the order in which a mixed list shows them. */
export const SIZE_CLASSES = [
  "months",
  "toddler",
  "years",
  "kids_shoe",
  "numeric",
  "waist_length",
  "bra",
  "alpha",
  "text",
  "one_size",
] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** Where a size stands: by class, then number by number (fewer first), then by its normal spelling. */
export type SizeSortKey = { size_class: SizeClass; numbers: number[]; text: string }

/** Below 0: `a` first. 0 only for two spellings of the same size. */
export function compareSortKeys(a: SizeSortKey, b: SizeSortKey): number {
  const byClass = SIZE_CLASSES.indexOf(a.size_class) - SIZE_CLASSES.indexOf(b.size_class)
  if (byClass !== 0) return byClass
  for (const [index, number] of a.numbers.entries()) {
    const other = b.numbers[index]
    if (other === undefined) return 1
    if (number !== other) return number < other ? -1 : 1
  }
  if (b.numbers.length > a.numbers.length) return -1
  // By code unit, not by locale: the same order on every machine.
  return a.text === b.text ? 0 : a.text < b.text ? -1 : 1
}
