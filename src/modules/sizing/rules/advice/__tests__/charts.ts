import type { ChartPoint, ChartRow, LengthRange, SizeChartDocument, SizeScale } from "../../vocabulary"

type Cells = Record<string, readonly [number | null, number | null]>

/** A scale with the codes in order; a second list is a second axis. */
export function aScale(first: string[], second?: string[], over: Partial<SizeScale> = {}): SizeScale {
  const axis = (codes: string[]) => ({
    name: { en: "Size" },
    values: codes.map((code, index) => ({ code, rank: (index + 1) * 10, aliases: [] })),
  })
  return {
    handle: "scale",
    name: "Scale",
    system: "alpha",
    kind: "top",
    gender: "male",
    age_group: "adult",
    size_groups: ["regular"],
    axes: second ? [axis(first), axis(second)] : [axis(first)],
    separator: " ",
    ...over,
  }
}

export const aPoint = (code: string, over: Partial<ChartPoint> = {}): ChartPoint => ({ code, role: "primary", axis: 1, ...over })

/** A body chart; `rows` hold millimeters by size and point. */
export function aChart(
  points: ChartPoint[],
  rows: Record<string, Cells>,
  over: Partial<SizeChartDocument> = {}
): SizeChartDocument {
  return { basis: "body", unit: "cm", points, rows: buildRows(1, rows), ...over }
}

export function buildRows(axis: 1 | 2, rows: Record<string, Cells>): ChartRow[] {
  return Object.entries(rows).map(([size, cells]) => ({
    axis,
    size,
    cells: Object.fromEntries(
      Object.entries(cells).map(([code, [min_mm, max_mm]]): [string, LengthRange] => [code, { min_mm, max_mm }])
    ),
  }))
}

const CHEST = "BodyMeasurementChest"

export const teeScale = aScale(["S", "M", "L", "XL", "XXL"])
export const teeChart = aChart(
  [aPoint(CHEST)],
  {
    S: { [CHEST]: [860, 940] },
    M: { [CHEST]: [940, 1020] },
    L: { [CHEST]: [1020, 1100] },
    XL: { [CHEST]: [1100, 1180] },
    XXL: { [CHEST]: [1180, 1290] },
  },
  { stretch: "low", fit: "regular" }
)

const [WAIST, HIPS, LEG] = ["BodyMeasurementWaist", "BodyMeasurementHips", "BodyMeasurementInsideLeg"]
const widths = Array.from({ length: 8 }, (_, index) => index)

/** Grade 25 mm a width, waist and hips; four lengths. */
export const jeansScale = aScale(
  widths.map((index) => `W${25 + index}`),
  ["L28", "L30", "L32", "L34"],
  { kind: "bottom", system: "in_wl" }
)
export const jeansChart: SizeChartDocument = {
  ...aChart([aPoint(WAIST), aPoint(HIPS), aPoint(LEG, { axis: 2 })], {}, { stretch: "medium" }),
  rows: [
    ...buildRows(
      1,
      Object.fromEntries(
        widths.map((index) => [
          `W${25 + index}`,
          { [WAIST]: [622.5 + 25 * index, 647.5 + 25 * index], [HIPS]: [877.5 + 25 * index, 902.5 + 25 * index] },
        ])
      )
    ),
    ...buildRows(2, {
      L28: { [LEG]: [690, 735] },
      L30: { [LEG]: [735, 785] },
      L32: { [LEG]: [785, 835] },
      L34: { [LEG]: [835, 885] },
    }),
  ],
}

const FOOT = "BodyMeasurementFoot"
const euSizes = Array.from({ length: 7 }, (_, index) => index)
export const shoeScale = aScale(
  euSizes.map((index) => String(40 + index)),
  undefined,
  { kind: "footwear", system: "eu" }
)
/** Two thirds of a centimeter a size. */
export const shoeChart = aChart(
  [aPoint(FOOT)],
  Object.fromEntries(
    euSizes.map((index) => [String(40 + index), { [FOOT]: [250 + (index * 20) / 3, 250 + ((index + 1) * 20) / 3] }])
  )
)
