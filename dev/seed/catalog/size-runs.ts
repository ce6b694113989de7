/**
 * The sizes a style is made in, in selling order, each with its share of demand.
 *
 * Shares are weights: `buildCatalog` divides them by their sum, so a run need not add up to one.
 */
export type SizeSystem = "alpha" | "eu" | "in_wl" | "bra_eu" | "height_cm" | "one_size"

type SizeRun = { system: SizeSystem; sizes: Readonly<Record<string, number>> }

const crossed = (waists: Record<string, number>, inseams: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(waists).flatMap(([waist, w]) => Object.entries(inseams).map(([inseam, i]) => [`${waist} ${inseam}`, w * i]))
  )

const cups = (bands: Record<number, number>, cupShares: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(bands).flatMap(([band, b]) => Object.entries(cupShares).map(([cup, c]) => [`${band}${cup}`, b * c]))
  )

// Number-like keys of an object are sorted by JavaScript; runs of plain numbers are ascending anyway, half sizes are not.
const inOrder = (pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> => new Map(pairs)

const alpha = (sizes: Record<string, number>): SizeRun => ({ system: "alpha", sizes })

const runs = {
  "alpha-men": alpha({ S: 15, M: 30, L: 30, XL: 17, XXL: 8 }),
  "alpha-women": alpha({ XS: 12, S: 26, M: 30, L: 20, XL: 12 }),
  "alpha-unisex": alpha({ XS: 7, S: 19, M: 27, L: 25, XL: 15, XXL: 7 }),
  "jeans-men": {
    system: "in_wl",
    sizes: crossed({ W29: 6, W30: 12, W31: 14, W32: 20, W33: 16, W34: 16, W36: 11, W38: 5 }, { L30: 25, L32: 45, L34: 30 }),
  },
  "jeans-women": {
    system: "in_wl",
    sizes: crossed({ W25: 7, W26: 12, W27: 18, W28: 20, W29: 17, W30: 13, W31: 8, W32: 5 }, { L30: 60, L32: 40 }),
  },
  "dress-eu": { system: "eu", sizes: { 34: 10, 36: 20, 38: 27, 40: 22, 42: 13, 44: 8 } },
  "tailored-men-eu": { system: "eu", sizes: { 46: 10, 48: 20, 50: 28, 52: 22, 54: 13, 56: 7 } },
  "bra-eu": { system: "bra_eu", sizes: cups({ 70: 18, 75: 36, 80: 30, 85: 16 }, { A: 14, B: 36, C: 30, D: 20 }) },
  "kids-height": { system: "height_cm", sizes: { 98: 10, 104: 14, 110: 17, 116: 19, 122: 16, 128: 12, 134: 8, 140: 4 } },
  "kids-double": { system: "height_cm", sizes: { "98/104": 25, "110/116": 32, "122/128": 27, "134/140": 16 } },
  "baby-height": { system: "height_cm", sizes: { 62: 14, 68: 18, 74: 20, 80: 20, 86: 16, 92: 12 } },
  socks: { system: "eu", sizes: { "35-38": 32, "39-42": 43, "43-46": 25 } },
  "one-size": { system: "one_size", sizes: { OS: 1 } },
} as const satisfies Record<string, SizeRun>

const shoes = {
  "shoes-men-eu": inOrder([
    ["40", 6],
    ["40.5", 5],
    ["41", 11],
    ["42", 16],
    ["42.5", 13],
    ["43", 16],
    ["44", 14],
    ["44.5", 8],
    ["45", 8],
    ["46", 3],
  ]),
  "shoes-women-eu": inOrder([
    ["36", 8],
    ["36.5", 7],
    ["37", 13],
    ["37.5", 11],
    ["38", 18],
    ["38.5", 13],
    ["39", 14],
    ["40", 9],
    ["40.5", 4],
    ["41", 3],
  ]),
  "shoes-kids-eu": inOrder([
    ["28", 9],
    ["29", 12],
    ["30", 14],
    ["31", 15],
    ["32", 15],
    ["33", 13],
    ["34", 12],
    ["35", 10],
  ]),
} as const

export type SizeRunName = keyof typeof runs | keyof typeof shoes

const allRuns = new Map<string, { system: SizeSystem; shares: ReadonlyMap<string, number> }>([
  ...Object.entries(runs).map(
    ([name, { system, sizes }]) => [name, { system, shares: new Map(Object.entries<number>(sizes)) }] as const
  ),
  ...Object.entries(shoes).map(([name, shares]) => [name, { system: "eu" as const, shares }] as const),
])

/** System and demand shares of a run, in selling order; the shares add up to one. */
export function sizeRun(name: SizeRunName): { system: SizeSystem; shares: ReadonlyMap<string, number> } {
  const run = allRuns.get(name)
  if (!run) throw new Error(`No size run ${name}`)
  const total = [...run.shares.values()].reduce((sum, share) => sum + share, 0)
  return { system: run.system, shares: new Map([...run.shares].map(([size, share]) => [size, share / total])) }
}
