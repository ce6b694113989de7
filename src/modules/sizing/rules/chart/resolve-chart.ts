import { ASSIGNMENT_TARGETS, type AssignmentTarget, type Basis, type Fit, type Gender } from "../vocabulary"

/** A chart for a target. `target_id` of a colorway is its product, of a brand its name. Filters that are set must match. */
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
  color?: string
  typeId?: string
  /** The product's categories and their ancestors, nearest first. */
  categoryIds?: readonly string[]
  collectionId?: string
  brand?: string
  tagIds?: readonly string[]
  /** Handle or id of the product's scale, as assignments name it. */
  scaleId?: string
  fit?: Fit
  gender?: Gender
  basis: Basis
}

export type ResolvedChart = { chartId: string; resolvedBy: { target: AssignmentTarget; targetId: string; assignmentId: string } }

/**
 * The chart a product gets: of the first target, in the order of `ASSIGNMENT_TARGETS`, that has an assignment whose filters
 * all match; categories one after the other. There more filters beat fewer, then the higher priority, then the newer,
 * then the higher id. Brands and colors are compared without regard to case.
 */
export function resolveChart(product: ChartedProduct, assignments: readonly ChartAssignment[]): ResolvedChart | undefined {
  const matching = assignments.filter((assignment) => isFor(product, assignment))
  for (const target of ASSIGNMENT_TARGETS)
    for (const targetIds of candidatesOf(product, target)) {
      const [best] = matching
        .filter((each) => each.target === target && targetIds.some((id) => isSame(target, id, each.target_id)))
        .sort(byWeight)
      if (best) return { chartId: best.chart_id, resolvedBy: { target, targetId: best.target_id, assignmentId: best.id } }
    }
  return undefined
}

/** Target ids in groups; those of one group compete with each other. */
function candidatesOf(product: ChartedProduct, target: AssignmentTarget): readonly (readonly string[])[] {
  switch (target) {
    case "colorway":
      return product.color === undefined ? [] : [[product.id]]
    case "product":
      return [[product.id]]
    case "type":
      return [one(product.typeId)]
    case "category":
      return (product.categoryIds ?? []).map(one)
    case "collection":
      return [one(product.collectionId)]
    case "brand":
      return [one(product.brand)]
    case "tag":
      return [product.tagIds ?? []]
    case "scale":
      return [one(product.scaleId)]
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
    filtersOf(b) - filtersOf(a) || b.priority - a.priority || timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
  )
}

const filtersOf = ({ fit, gender, brand }: ChartAssignment): number => [fit, gender, brand].filter(isSet).length
const timeOf = ({ created_at }: ChartAssignment): number => new Date(created_at).getTime() || 0
const isSame = (target: AssignmentTarget, id: string, targetId: string) =>
  target === "brand" ? plain(id) === plain(targetId) : id === targetId
const isSet = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined
const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])
const plain = (name: string | undefined): string | undefined => name?.trim().toLowerCase()
