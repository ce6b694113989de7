/** What `npm run soak` sets: how many minutes the chaos suites should take together. */
const MINUTES = Number(process.env.APPAREL_SOAK_MINUTES ?? 0)

/** What the suites take without it, in minutes, on two quiet cores. */
const SHORT_MINUTES = 6

/** How many times as much as usual each case does: 1 unless this is a soak. */
export const effort = Math.max(1, MINUTES / SHORT_MINUTES)

/** `count` kills or faults of a short run, as many as this run shall make. */
export const times = (count: number): number => Math.ceil(count * effort)
