/** Draws that are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of all cases, 0..1. */
  happens(share: number): boolean
  shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32: small, and good enough to choose what staff do next. */
export function aRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T, // none of them is empty
    happens: (share) => next() < share,
    shuffled: <T>(list: readonly T[]) =>
      list
        .map((one) => ({ one, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one),
  }
}
