/** The value below which `share` (0 to 1) of `values` lie; the nearest one of them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share + 1e-9))]
  if (value === undefined) throw new Error("Nothing was measured")
  return value
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const upper = percentile(values, 0.5)
  return values.length % 2 === 1 ? upper : (upper + percentile(values, (values.length - 1) / 2 / values.length)) / 2
}

/** `9,100 (7,200 to 9,900)`: the median, and the spread of the rounds. */
export function spread(values: readonly number[], digits = 0): string {
  const shown = (value: number) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${shown(median(values))} (${shown(Math.min(...values))} to ${shown(Math.max(...values))})`
}
