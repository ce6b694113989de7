import type {
  AssignmentTarget,
  Axis,
  Basis,
  ChartStatus,
  ConversionMethod,
  FitFlag,
  FitOutcome,
  LengthUnit,
  LocalizedText,
  PointRole,
  SizeChartDocument,
  SizeScale,
} from "../../modules/sizing/rules/vocabulary"

/** Times are ISO 8601 in UTC, lengths integer millimeters; texts are in the language of the request. */

/** A size as shoppers see it. */
export type StoreSize = {
  axis: Axis
  /** Canonical code in the scale's own system. */
  code: string
  /** Orders the sizes of an axis. */
  rank: number
  /** What it is called in the asked system, else the code. */
  label: string
  /** System of `label`. */
  system: string
  /** Whether `label` rests on a convention or formula, and not on the brand. */
  is_approximate: boolean
  /** Labels by system: the brand's own where there are any, else by convention. */
  equivalents: Record<string, string>
}

/** An option value of the product, in the order of the scale. */
export type StoreOptionSize = {
  option_value_id: string
  value: string
  /** Null when the value is no size of the scale. */
  code: string | null
  /** Null when the value is no size of the scale; such values come last. */
  rank: number | null
  label: string
}

export type StoreChartCell = { point: string; text: string; min_mm: number | null; max_mm: number | null }

export type StoreSizeChart = {
  id: string
  handle: string
  version: number
  title: string
  basis: Basis
  /** Unit of the texts of cells. */
  unit: LengthUnit
  /** Which kind of assignment led to this chart. */
  resolved_by: string
  intro: string | null
  how_to_measure: string | null
  points: { code: string; title: string; how_to_measure: string | null; role: PointRole; axis: Axis }[]
  rows: { axis: Axis; size: string; label: string; cells: StoreChartCell[] }[]
}

/** How a product fits those who bought it, where enough of them said so. */
export type StoreProductFit = {
  flag: FitFlag | null
  /** In sizes; negative runs small. */
  offset: number
  counts: Record<FitOutcome, number>
}

/** `GET /store/apparel/products/:id/size-chart` */
export type StoreSizeChartResponse = {
  product_id: string
  scale: { handle: string; system: string; separator: string; axes: { name: string; sizes: StoreSize[] }[] } | null
  options: StoreOptionSize[]
  size_chart: StoreSizeChart | null
  sizing: {
    brand: string | null
    kind: string | null
    gender: string | null
    age_group: string | null
    fit: string | null
    stretch: string | null
    model: { height_mm?: number; size_worn?: string } | null
  }
  fit: StoreProductFit | null
}

/** `GET /store/apparel/sizes/convert` */
export type StoreSizeConversionResponse = {
  size: string
  system: string
  method: ConversionMethod
  is_approximate: boolean
  /** The two sizes between which the converted one lies, where it does. */
  between_sizes: [string, string] | null
}

export type AdminSizeScale = SizeScale & { id: string; is_starter: boolean; updated_at: string }
export type AdminSizeScalesResponse = { size_scales: AdminSizeScale[] }
export type AdminSizeScaleResponse = { size_scale: AdminSizeScale }

export type AdminSizeChartFinding = {
  level: "error" | "warning"
  code: string
  axis?: Axis
  /** Size of the row. */
  row?: string
  /** Code of the point of measure. */
  column?: string
  message: string
}

export type AdminSizeChartVersion = {
  version: number
  status: ChartStatus
  content_hash: string
  published_at: string | null
  updated_at: string
}

/** A chart as the list shows it. */
export type AdminSizeChart = {
  id: string
  handle: string
  title: LocalizedText
  scale: { handle: string; name: string }
  brand: string | null
  basis: Basis | null
  assignments: number
  versions: AdminSizeChartVersion[]
  updated_at: string
}

export type AdminSizeChartContent = { version: number; content_hash: string; document: SizeChartDocument }
export type AdminOpenSizeChart = AdminSizeChart & {
  draft: AdminSizeChartContent | null
  published: AdminSizeChartContent | null
}
export type AdminSizeChartsResponse = { size_charts: AdminSizeChart[]; count: number; limit: number; offset: number }
export type AdminSizeChartResponse = { size_chart: AdminOpenSizeChart }
/** `document`: what was read of the grid; `chart`: as the shopper would see it. */
export type AdminSizeChartCheckResponse = {
  findings: AdminSizeChartFinding[]
  document: SizeChartDocument
  chart: Pick<StoreSizeChart, "points" | "rows" | "unit" | "basis">
}
/** `published` is null when a finding is an error; nothing changed then. */
export type AdminSizeChartPublishResponse = { published: number | null; findings: AdminSizeChartFinding[] }

/** A cell of a file that cannot be read. */
export type AdminTableFault = { cell: string; code: string; message: string }
export type AdminTableChange = {
  change: "added" | "removed" | "changed"
  row: string
  column: string
  before?: string
  after?: string
}
/** With a fault the answer is 400 and nothing was kept. */
export type AdminTableImportResponse = { faults: AdminTableFault[]; changes: AdminTableChange[] }
export type AdminSizeChartImportResponse = AdminTableImportResponse & { document: SizeChartDocument | null }

export type AdminSizeAssignment = {
  id: string
  chart_id: string
  chart: { handle: string; title: LocalizedText; is_published: boolean }
  target: AssignmentTarget
  target_id: string
  target_name: string | null
  color: string | null
  gender: string | null
  fit: string | null
  brand: string | null
  priority: number
  created_at: string
}
export type AdminSizeAssignmentsResponse = {
  size_assignments: AdminSizeAssignment[]
  count: number
  limit: number
  offset: number
}
export type AdminSizeAssignmentResponse = { size_assignment: AdminSizeAssignment }

/** What staff said of a product; null where the product's metadata or nothing speaks. */
export type AdminProductSizing = {
  scale: string | null
  brand: string | null
  kind: string | null
  gender: string | null
  age_group: string | null
  fit: string | null
  stretch: string | null
  offset_manual: number | null
  model: { height_mm?: number; size_worn?: string } | null
}

export type AdminResolvedChart = {
  id: string
  handle: string
  title: LocalizedText
  version: number
  basis: Basis
  resolved_by: { target: AssignmentTarget; target_id: string; target_name: string | null; assignment_id: string }
}

/** `GET /admin/apparel/products/:id/sizing` */
export type AdminProductSizingResponse = {
  product_id: string
  title: string
  sizing: AdminProductSizing
  /** What counts, with what the product's metadata says where staff said nothing. */
  effective: Omit<AdminProductSizing, "offset_manual" | "model">
  charts: AdminResolvedChart[]
  matched: { option_value_id: string; value: string; code: string }[]
  unmatched: { option_value_id: string; value: string; suggestion: string | null }[]
  fit: StoreProductFit | null
}
