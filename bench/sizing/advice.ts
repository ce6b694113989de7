import { jeansChart, jeansScale, teeChart, teeScale } from "../../src/modules/sizing/rules/advice/__tests__/charts"
import { recommendSize, type AdviceInput } from "../../src/modules/sizing/rules/advice"
import { validateChart } from "../../src/modules/sizing/rules/chart"
import { benchmark, type Figure } from "../support/benchmark"
import { median, spread } from "../support/statistics"

const TARGET_US = 1_000

benchmark({
  name: "sizing/advice",
  summary: "CPU of one recommendation, with history and on two axes, and of one check of a chart.",
  options: {
    calls: { default: 20_000, summary: "Calls in a round" },
    rounds: { default: 5, summary: "Rounds, after one to warm up" },
  },
  run: async ({ calls, rounds }): Promise<Figure[]> => {
    const kept = { outcome: "kept", months_ago: 3 } as const
    const tee: AdviceInput = { chart: teeChart, scale: teeScale, body: { BodyMeasurementChest: 1_000 } }
    const history = [
      { ...kept, size: "M" },
      { ...kept, size: "L", outcome: "large" as const },
    ]
    const jeans: AdviceInput = {
      chart: jeansChart,
      scale: jeansScale,
      body: { BodyMeasurementWaist: 710, BodyMeasurementHips: 965, BodyMeasurementInsideLeg: 800 },
      history: [{ ...kept, size: "W28 L32" }],
    }
    const measured = (what: string, call: () => unknown): Figure => measure(what, { call, calls, rounds })
    return [
      measured("recommendSize, five sizes, one point", () => recommendSize(tee)),
      measured("the same with a history of two", () => recommendSize({ ...tee, history })),
      measured("recommendSize, eight widths, four lengths, three points", () => recommendSize(jeans)),
      measured("validateChart, five sizes", () => validateChart(teeChart, teeScale)),
      measured("validateChart, eight widths and four lengths", () => validateChart(jeansChart, jeansScale)),
    ]
  },
})

function measure(what: string, { call, calls, rounds }: { call: () => unknown; calls: number; rounds: number }): Figure {
  const microseconds = Array.from({ length: rounds + 1 }, () => {
    const before = process.cpuUsage()
    for (let each = 0; each < calls; each++) call()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / calls
  }).slice(1)
  return {
    what,
    target: `<= ${TARGET_US} µs`,
    figure: `${spread(microseconds, 1)} µs`,
    isReached: median(microseconds) <= TARGET_US,
  }
}
