import { SIZING_MODULE, type SizingModuleService } from "../../../src/modules/sizing"
import { readGrid } from "../../../src/modules/sizing/charts/read-grid"
import type { NewAssignment } from "../../../src/modules/sizing/assignments/size-assignments"
import type { SeedContext } from "../context"
import { demoCharts } from "../sizing/charts"
import type { DemoChart, DemoTarget } from "../sizing/demo-chart"
import { must, type StageOutcome } from "../stage"
import type { TaxonomyIds } from "./taxonomy"

/** Charts (key: handle), published, and where they go. */
export async function ensureSizeCharts(context: SeedContext, taxonomy: TaxonomyIds): Promise<StageOutcome<void>> {
  const sizing = context.container.resolve<SizingModuleService>(SIZING_MODULE)
  await sizing.scales.addStarters()
  let made = 0
  for (const chart of demoCharts) if (await ensureChart(sizing, chart, taxonomy)) made += 1
  return { result: undefined, count: { what: "size charts", wanted: demoCharts.length, made } }
}

async function ensureChart(sizing: SizingModuleService, chart: DemoChart, taxonomy: TaxonomyIds): Promise<boolean> {
  const { handle, title, scale, brand, grid, targets } = chart
  const { charts } = await sizing.charts.page({ handle, limit: 1, offset: 0 })
  const id = charts[0]?.id ?? (await sizing.charts.create({ handle, title, scale, brand, document: readGrid(grid) }))
  if (!charts[0]?.versions.some(({ status }) => status === "published")) {
    const { published, findings } = await sizing.charts.publish(id)
    const errors = findings.filter(({ level }) => level === "error").map(({ message }) => message)
    if (published === null) throw new Error(`seed: size chart ${handle}: ${errors.join("; ")}`)
  }
  const { assignments } = await sizing.assignments.page({ chart_id: id, limit: 100, offset: 0 })
  const present = new Set(assignments.map(({ target, target_id }) => `${target} ${target_id}`))
  const missing = targets
    .map((target) => toAssignment(target, taxonomy))
    .filter((a) => !present.has(`${a.target} ${a.target_id}`))
  for (const assignment of missing) await sizing.assignments.create({ chart_id: id, ...assignment })
  return charts.length === 0
}

function toAssignment(target: DemoTarget, { categories, types }: TaxonomyIds): Omit<NewAssignment, "chart_id"> {
  if ("scale" in target) return { ...filtersOf(target), target: "scale", target_id: target.scale }
  if ("category" in target) return { ...filtersOf(target), target: "category", target_id: must(categories, target.category) }
  if ("type" in target) return { ...filtersOf(target), target: "type", target_id: must(types, target.type) }
  return { ...filtersOf(target), target: "brand", target_id: target.brandName }
}

const filtersOf = ({ gender, fit, brand }: DemoTarget) => ({ gender, fit, brand })
