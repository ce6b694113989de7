import { cumulative } from "../advice/normal"

/** Where the standard normal distribution reaches `p`, above 0 and below 1; by halving, to 1e-12 or the accuracy of `cumulative`. */
export function quantile(p: number): number {
  let [low, high] = [-9, 9]
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (cumulative(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
