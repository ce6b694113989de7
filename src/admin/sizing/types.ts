import type { AdminResolvedChart, AdminSizeChartContent, AdminSizeChartFinding, AdminSizeScale } from "../../types/http/sizing"

export type ChartDocument = AdminSizeChartContent["document"]
export type ChartPoint = ChartDocument["points"][number]
export type ChartCell = ChartDocument["rows"][number]["cells"][string]
export type Axis = ChartPoint["axis"]
export type Basis = AdminResolvedChart["basis"]
export type LengthUnit = ChartDocument["unit"]
export type LocalizedText = AdminResolvedChart["title"]
export type ChartFinding = AdminSizeChartFinding
export type SizeAxis = AdminSizeScale["axes"][number]
export type SizeValue = SizeAxis["values"][number]
export type SizeEquivalent = NonNullable<SizeValue["equivalents"]>[number]

/** Text as it was typed, or a length that nobody typed. */
export type GridCell = string | ChartCell
export type GridRow = { axis: Axis; size: string; cells: Record<string, GridCell> }
/** A chart as staff type it. */
export type ChartGrid = Omit<ChartDocument, "rows"> & { rows: GridRow[] }
/** What the editor changes and the draft keeps. */
export type ChartDraft = { title: LocalizedText; grid: ChartGrid }
/** Where a cell stands, by what its row and column are about. */
export type CellPlace = { axis: Axis; size: string; point: string }
