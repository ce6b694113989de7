import { join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { ChildError, runInChild } from "../../../../shared/run-in-child"
import { Turns } from "../../../../shared/turns"
import { sizingErrors } from "../../errors"
import type { SizeChartDocument, SizeScale } from "../../rules"
import type { ChartTableOptions } from "../charts/read-chart-table"
import { FileRefusal } from "../files/file-refusal"
import { FILE_LIMITS } from "../files/limits"
import type { TableFault } from "../table"
import type { ImportRead, ImportTask } from "./import-task"

/** Of one server: each takes up to 256 MB and a processor for a moment. */
const turns = new Turns({ atOnce: 2, waiting: 20 })

type Faults = { faults: TableFault[] }

/** The chart a file holds, or its faults; read in a process of its own. @throws FILE_... of the table of refusals, IMPORTS_BUSY */
export async function readChartFile(
  file: Uint8Array,
  options: ChartTableOptions
): Promise<{ document: SizeChartDocument } | Faults> {
  const read = await readInChild({ kind: "chart", file, options })
  if (read.kind === "chart" || read.kind === "faults") return read
  throw toError(read)
}

/** The scales a file holds, or its faults; read in a process of its own. @throws FILE_... of the table of refusals, IMPORTS_BUSY */
export async function readScalesFile(file: Uint8Array): Promise<{ scales: SizeScale[] } | Faults> {
  const read = await readInChild({ kind: "scales", file })
  if (read.kind === "scales" || read.kind === "faults") return read
  throw toError(read)
}

async function readInChild(task: ImportTask): Promise<ImportRead> {
  if (task.file.byteLength > FILE_LIMITS.bytes) return refused("FILE_TOO_LARGE")
  const { memoryMb, timeMs } = FILE_LIMITS
  const run = () => runInChild({ file: join(__dirname, "read-file"), task, memoryMb, timeoutMs: timeMs })
  try {
    // The child's own code answers, in this type.
    return (await turns.take(run, () => sizingErrors.IMPORTS_BUSY({}))) as ImportRead
  } catch (error) {
    if (!(error instanceof ChildError)) throw error
    if (error.failure === "memory") return refused("FILE_NEEDS_TOO_MUCH_MEMORY")
    if (error.failure === "time") return refused("FILE_TAKES_TOO_LONG")
    throw sizingErrors.IMPORT_FAILED({ reason: error.message })
  }
}

function refused(code: FileRefusal["code"]): ImportRead {
  return { kind: "refused", code, message: new FileRefusal(code).message }
}

const toError = (read: ImportRead): Error =>
  read.kind === "refused"
    ? new MedusaError(MedusaError.Types.INVALID_DATA, `'file': ${read.message}`, read.code)
    : sizingErrors.IMPORT_FAILED({ reason: read.kind === "failed" ? read.reason : `it answered ${read.kind}` })
