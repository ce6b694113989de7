/** Numbers from a seed, so that a run can be repeated. */
export type Random = {
  /** From 0 to under 1. */
  uniform: () => number
  normal: (mean: number, sd: number) => number
  whole: (least: number, most: number) => number
}

/** Generator mulberry32; normal numbers by G. Box and M. Muller, A note on the generation of random normal deviates (1958). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    uniform,
    normal: (mean, sd) => mean + sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole: (least, most) => least + Math.floor(uniform() * (most - least + 1)),
  }
}
