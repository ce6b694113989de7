import { randomFrom, shuffled } from "../../seeded-random"

/** Draws that are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of all cases, 0..1. */
  happens(share: number): boolean
  shuffled<T>(list: readonly T[]): T[]
}

export function aRandom(seed: number): Random {
  const next = randomFrom(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T, // none of them is empty
    happens: (share) => next() < share,
    shuffled: (list) => shuffled(list, next),
  }
}
