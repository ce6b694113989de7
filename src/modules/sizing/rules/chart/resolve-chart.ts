import { ASSIGNMENT_TARGETS, type AssignmentTarget, type Basis, type Fit, type Gender } from "../vocabulary"

/** A chart for a target. `target_id` of a colorway is its product, of a brand its name, of a scale its handle. Filters that are set must match. */
export type ChartAssignment = {
  id: string
  chart_id: string
  basis: Basis
  target: AssignmentTarget
  target_id: string
  /** Of a colorway; not for others. */
  color?: string | null
  fit?: Fit | null
  gender?: Gender | null
  brand?: string | null
  /** The higher wins among assignments of one target with as many filters. */
  priority: number
  created_at: Date | string
}

export type ChartedProduct = {
  id: string
  /** The color that is asked about. */
  color?: string | null
  type_id?: string | null
  /** The product's categories and their ancestors, nearest first. */
  category_ids?: readonly string[]
  collection_id?: string | null
  brand?: string | null
  tag_ids?: readonly string[]
  scale_handle?: string | null
  /** Any text, as `gender`: one that is none of ours matches no filter. */
  fit?: string | null
  gender?: string | null
  basis: Basis
}

export type ResolvedChart = {
  chart_id: string
  resolved_by: { target: AssignmentTarget; target_id: string; assignment_id: string }
}

/**
 * The chart a product gets: of the first target, in the order of `ASSIGNMENT_TARGETS`, that has an assignment whose filters
 * all match; categories one after the other. There more filters beat fewer, then the higher priority, then the newer,
 * then the higher id. Brands and colors are compared without regard to case.
 */
export function resolveChart(product: ChartedProduct, assignments: readonly ChartAssignment[]): ResolvedChart | undefined {
  const matching = assignments.filter((assignment) => isFor(product, assignment))
  for (const target of ASSIGNMENT_TARGETS)
    for (const targetIds of listCandidates(product, target)) {
      const [best] = matching
        .filter((each) => each.target === target && targetIds.some((id) => isSame(target, id, each.target_id)))
        .sort(byWeight)
      if (best) return { chart_id: best.chart_id, resolved_by: { target, target_id: best.target_id, assignment_id: best.id } }
    }
  return undefined
}

/** Target ids in groups; those of one group compete with each other. */
function listCandidates(product: ChartedProduct, target: AssignmentTarget): readonly (readonly string[])[] {
  switch (target) {
    case "colorway":
      return isSet(product.color) ? [[product.id]] : []
    case "product":
      return [[product.id]]
    case "type":
      return [one(product.type_id)]
    case "category":
      return (product.category_ids ?? []).map(one)
    case "collection":
      return [one(product.collection_id)]
    case "brand":
      return [one(product.brand)]
    case "tag":
      return [product.tag_ids ?? []]
    case "scale":
      return [one(product.scale_handle)]
  }
}

function isFor(product: ChartedProduct, { basis, target, color, fit, gender, brand }: ChartAssignment): boolean {
  if (basis !== product.basis || (target === "colorway" && !isSet(color))) return false
  return (
    (!isSet(color) || plain(color) === plain(product.color)) &&
    (!isSet(fit) || fit === product.fit) &&
    (!isSet(gender) || gender === product.gender) &&
    (!isSet(brand) || plain(brand) === plain(product.brand))
  )
}

function byWeight(a: ChartAssignment, b: ChartAssignment): number {
  return (
    countFilters(b) - countFilters(a) ||
    b.priority - a.priority ||
    parseTime(b) - parseTime(a) ||
    (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
  )
}

const countFilters = ({ fit, gender, brand }: ChartAssignment): number => [fit, gender, brand].filter(isSet).length
const parseTime = ({ created_at }: ChartAssignment): number => new Date(created_at).getTime() || 0
const isSame = (target: AssignmentTarget, id: string, targetId: string) =>
  target === "brand" ? plain(id) === plain(targetId) : id === targetId
const isSet = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined
const one = (id: string | null | undefined): readonly string[] => (isSet(id) ? [id] : [])
const plain = (name: string | null | undefined): string | undefined => name?.trim().toLowerCase()
