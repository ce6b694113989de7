import { sizingErrors } from "../errors"
import type { SizeCharts } from "../charts/size-charts"
import type { SizeChartDocument } from "../rules"
import type { SizeScales } from "../scales/size-scales"
import { diffCharts } from "./charts/diff-charts"
import { writeChartTable } from "./charts/write-chart-table"
import { readChartFile, readScalesFile } from "./child/read-in-child"
import type { Difference } from "./difference"
import { writeCsv } from "./files/csv"
import { writeXlsx } from "./files/xlsx/write-workbook"
import { diffScales } from "./scales/diff-scales"
import { writeScaleTable } from "./scales/write-scale-table"
import type { Table, TableFault } from "./table"

export type TableFormat = "csv" | "xlsx"

export type TableFile = { content: Uint8Array; type: string; name: string }

/** With any fault nothing was kept; `changes` are what a dry run would change, or what was changed. */
export type ImportOutcome = { faults: TableFault[]; changes: Difference[] }

export type ChartImport = ImportOutcome & { document: SizeChartDocument | null }

const TYPES: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** Charts and scales as files of a spreadsheet. */
export class SizeImportExport {
  constructor(
    private readonly scales: SizeScales,
    private readonly charts: SizeCharts
  ) {}

  /**
   * What the file makes of the chart; kept as its draft unless it is a dry run.
   *
   * @throws CHART_NOT_FOUND, FILE_... for a file that is no table, IMPORTS_BUSY
   */
  async importChart(id: string, file: Uint8Array, isDryRun: boolean): Promise<ChartImport> {
    const chart = await this.charts.open(id)
    const previous = (chart.draft ?? chart.published)?.document
    const scale = await this.scales.named(chart.scale.handle)
    const { basis = "body", unit = "cm" } = previous ?? {}
    const read = await readChartFile(file, { scale, basis, unit, ...(previous && { previous }) })
    if ("faults" in read) return { faults: read.faults, changes: [], document: null }
    if (!isDryRun) await this.charts.saveDraft(id, { document: read.document })
    const changes = diffCharts(previous ?? { basis, unit, points: [], rows: [] }, read.document)
    return { faults: [], changes, document: read.document }
  }

  /** The draft, else what is published. @throws CHART_NOT_FOUND */
  async exportChart(id: string, format: TableFormat): Promise<TableFile> {
    const chart = await this.charts.open(id)
    const version = chart.draft ?? chart.published
    if (!version) throw sizingErrors.CHART_NOT_PUBLISHED({ id })
    return formatFile(writeChartTable(version.document), format, chart.handle)
  }

  /** Makes or changes every scale in the file, all or none. @throws FILE_..., IMPORTS_BUSY, SCALE_INVALID, SIZES_IN_USE */
  async importScales(file: Uint8Array, isDryRun: boolean): Promise<ImportOutcome> {
    const read = await readScalesFile(file)
    if ("faults" in read) return { faults: read.faults, changes: [] }
    const handles = new Set(read.scales.map(({ handle }) => handle))
    const before = (await this.scales.list()).filter(({ handle }) => handles.has(handle))
    if (!isDryRun) await this.scales.saveAll(read.scales)
    return { faults: [], changes: diffScales(before, read.scales) }
  }

  /** The scales of `handles`, else all. */
  async exportScales(format: TableFormat, handles?: string[]): Promise<TableFile> {
    const scales = await this.scales.list()
    const wanted = handles ? scales.filter(({ handle }) => handles.includes(handle)) : scales
    return formatFile(writeScaleTable(wanted), format, "size-scales")
  }
}

async function formatFile(table: Table, format: TableFormat, name: string): Promise<TableFile> {
  const content = format === "csv" ? Buffer.from(writeCsv(table)) : await writeXlsx(table)
  return { content, type: TYPES[format], name: `${name}.${format}` }
}
