import type { SizeChartDocument, SizeScale } from "../../rules"
import { readChartTable, type ChartTableOptions } from "../charts/read-chart-table"
import { FileRefusal, type FileRefusalCode } from "../files/file-refusal"
import { readTable } from "../files/read-table"
import { readScaleTable } from "../scales/read-scale-table"
import type { TableFault } from "../table"

/** What an import asks of the child; all of it can be cloned. */
export type ImportTask = { kind: "chart"; file: Uint8Array; options: ChartTableOptions } | { kind: "scales"; file: Uint8Array }

export type ImportRead =
  | { kind: "chart"; document: SizeChartDocument }
  | { kind: "scales"; scales: SizeScale[] }
  | { kind: "faults"; faults: TableFault[] }
  | { kind: "refused"; code: FileRefusalCode; message: string }
  /** A fault of ours. */
  | { kind: "failed"; reason: string }

/** Nobody corrects more of them one by one. */
const MAX_FAULTS = 1_000

/** Reads a file and says what its table means, or what is wrong with it: the first thousand of its faults. */
export async function readImport(task: ImportTask): Promise<ImportRead> {
  try {
    const table = await readTable(task.file)
    const read = task.kind === "chart" ? readChartTable(table, task.options) : readScaleTable(table)
    if ("faults" in read) return { kind: "faults", faults: read.faults.slice(0, MAX_FAULTS) }
    return "document" in read ? { kind: "chart", ...read } : { kind: "scales", ...read }
  } catch (error) {
    if (!(error instanceof FileRefusal))
      return { kind: "failed", reason: error instanceof Error ? `${error.name}: ${error.message}` : "" }
    return { kind: "refused", code: error.code, message: error.message }
  }
}
