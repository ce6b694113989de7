/** `runs 0.4 sizes small`: an offset as staff say it; below a twentieth of a size it is nothing. */
export function offsetWords(offset: number): string {
  const sizes = Math.abs(offset)
  if (sizes < 0.05) return "as labeled"
  const number = sizes.toLocaleString("en", { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  return `${number} ${number === "1.0" ? "size" : "sizes"} ${offset < 0 ? "small" : "large"}`
}

/** Where an offset stands on the drawn scale from -1 to 1, as a share of its width; what is beyond stands at the end. */
export const placeOnScale = (offset: number): number => (Math.min(1, Math.max(-1, offset)) + 1) / 2

type Counts = { small: number; fit: number; large: number }

/** `3 too small, 12 fitted, 1 too large`. */
export const countWords = ({ small, fit, large }: Counts): string =>
  `${small.toLocaleString()} too small, ${fit.toLocaleString()} fitted, ${large.toLocaleString()} too large`

/** Shares of a bar from left to right; nothing where nothing is counted. */
export function toShares({ small, fit, large }: Counts): Counts {
  const total = small + fit + large
  return total === 0 ? { small: 0, fit: 0, large: 0 } : { small: small / total, fit: fit / total, large: large / total }
}
