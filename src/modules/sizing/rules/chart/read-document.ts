import { buildError, type ChartFinding } from "./finding"
import {
  type Axis,
  type Basis,
  type ChartPoint,
  type ChartRow,
  FITS,
  type LengthRange,
  POINT_ROLES,
  type SizeChartDocument,
  STRETCHES,
} from "../vocabulary"

/** More is no chart; what is beyond is not looked at, so that checking costs a bounded time. */
const MOST = { points: 40, rows: 300 } as const

export type ReadDocument = { document: SizeChartDocument; findings: ChartFinding[] }

/**
 * The document with everything taken out that has not its type, and a finding for each such part. Charts are edited
 * as a grid and arrive as JSON: what is checked may be anything.
 */
export function readDocument(given: unknown): ReadDocument {
  const findings: ChartFinding[] = []
  const malformed = (what: string) =>
    void findings.push(buildError(1, "MALFORMED_DOCUMENT", { params: { what }, message: `${what} is not what it must be` }))
  const source = isRecord(given) ? given : {}
  const basis: Basis = source["basis"] === "garment" ? "garment" : "body"
  if (source["basis"] !== basis) malformed("basis")
  const points = readList(source["points"], "points", { malformed, findings }).flatMap(
    (point, index) => readPoint(point) ?? malformed(`points.${index}`) ?? []
  )
  const rows = readList(source["rows"], "rows", { malformed, findings }).flatMap(
    (row, index) => readRow(row, findings) ?? malformed(`rows.${index}`) ?? []
  )
  // They only choose an ease; the types of everything else are the route's to check.
  const fit = FITS.find((each) => each === source["fit"])
  const stretch = STRETCHES.find((each) => each === source["stretch"])
  return { document: { basis, unit: source["unit"] === "in" ? "in" : "cm", fit, stretch, points, rows }, findings }
}

type Sink = { malformed: (what: string) => void; findings: ChartFinding[] }

function readList(value: unknown, name: "points" | "rows", { malformed, findings }: Sink): unknown[] {
  if (!Array.isArray(value)) {
    malformed(name)
    return []
  }
  const most = MOST[name]
  if (value.length > most)
    findings.push(
      buildError(1, "TOO_LARGE", {
        params: { name, most, count: value.length },
        message: `${value.length} ${name}, at most ${most}`,
      })
    )
  return value.slice(0, most)
}

function readPoint(value: unknown): ChartPoint | undefined {
  if (!isRecord(value)) return undefined
  const { code, role, axis, weight } = value
  if (typeof code !== "string" || !isAxis(axis)) return undefined
  const known = POINT_ROLES.find((each) => each === role)
  if (known === undefined) return undefined
  if (weight !== undefined && !(typeof weight === "number" && weight > 0 && weight <= 1)) return undefined
  return { code, role: known, axis, weight }
}

function readRow(value: unknown, findings: ChartFinding[]): ChartRow | undefined {
  if (!isRecord(value)) return undefined
  const { size, axis, cells } = value
  if (typeof size !== "string" || !isAxis(axis) || !isRecord(cells)) return undefined
  const read = Object.entries(cells)
    .slice(0, MOST.points)
    .flatMap(([code, cell]): [string, LengthRange][] => {
      const range = readRange(cell)
      if (range) return [[code, range]]
      if (cell !== undefined && cell !== null)
        findings.push(
          buildError(2, "MALFORMED_CELL", { axis, row: size, column: code, message: `${size}: ${code} is no range of lengths` })
        )
      return []
    })
  return { axis, size, cells: Object.fromEntries(read) }
}

function readRange(value: unknown): LengthRange | undefined {
  if (!isRecord(value)) return undefined
  const { min_mm = null, max_mm = null } = value
  return isLimit(min_mm) && isLimit(max_mm) ? { min_mm, max_mm } : undefined
}

const isLimit = (value: unknown): value is number | null =>
  value === null || (typeof value === "number" && Number.isFinite(value))

const isAxis = (value: unknown): value is Axis => value === 1 || value === 2

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
