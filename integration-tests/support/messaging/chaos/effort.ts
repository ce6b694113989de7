/** What `npm run soak` sets: how many minutes the suites should take together; 0 in a run of the tests. */
export const soakMinutes = Number(process.env.APPAREL_SOAK_MINUTES ?? 0)

/** What `npm run soak` may set: where draws at random begin, so that a run can be had again. */
export const soakSeed: number | undefined = process.env.APPAREL_SOAK_SEED ? Number(process.env.APPAREL_SOAK_SEED) : undefined

/** What the chaos suites take without it, in minutes, on two quiet cores. */
const SHORT_MINUTES = 6

/** How many times as much as usual each case does: 1 unless this is a soak. */
export const effort = Math.max(1, soakMinutes / SHORT_MINUTES)

/** `count` kills or faults of a short run, as many as this run shall make. */
export const times = (count: number): number => Math.ceil(count * effort)
