import {
  type Axis,
  type Basis,
  findPoint,
  type MeasurementUnit,
  POINT_CODE,
  POINT_ROLES,
  pointOfMeasure,
  type PointRole,
  UNIT_WORDS,
} from "../../rules"
import { type TableFaultCode } from "../table"

/** What a column's head says of its point; what it does not say is undefined. */
export type ChartColumn = {
  code: string
  title: string
  /** Whether the code stands in brackets, so that the title is the chart's own. */
  is_coded: boolean
  unit?: MeasurementUnit
  end?: "min" | "max"
  flat: boolean
  axis?: Axis
  role?: PointRole
  weight?: number
  tolerance_mm?: number
}

export type HeaderFault = { code: TableFaultCode; message: string }

const UNIT = /(?<!\s)\s*[([]\s*(cm|mm|in|inch|inches|zoll|")\s*[)\]]/i
const FLAT = /(?:^|[\s(])(?:laid flat|flat|half|flach|halb|à plat|en plano|1\/2|½)(?=$|[\s)])\)?/i
const GIRTH = /(?:^|[\s(])(?:girth|round|umfang|tour complet|contorno completo)(?=$|[\s)])\)?/i
const FLAT_TITLE = /\bwidth\b|pit to pit|\blargeur\b|\bancho\b/i

/** The unit a head names, as in `Chest (cm)`. */
export const parseUnit = (text: string): MeasurementUnit | undefined => UNIT_WORDS[UNIT.exec(text)?.[1]?.toLowerCase() ?? ""]

/**
 * Reads the head of a column. In people's words, by title in four languages: `Chest (cm)`, `½ Brustumfang`, `Waist max`; or with everything
 * a chart knows in brackets, as `writeChartTable` has it: `Chest [WearableMeasurementChestOrBust secondary weight=0.3 flat axis=2 tolerance=10mm] (cm)`.
 */
export function readHeader(text: string, basis: Basis): ChartColumn | HeaderFault {
  const unit = parseUnit(text)
  const bracket = /\[([^[\]]*)\]/.exec(text.replace(UNIT, ""))
  let title = text
    .replace(UNIT, "")
    .replace(/(?<!\s)\s*\[[^[\]]*\]/, "")
    .trim()
  const column = readOptions(bracket?.[1] ?? "")
  if (!("options" in column)) return column
  const end = column.options.code === undefined ? / (min|max)\.?$/i.exec(title) : null
  if (end) title = title.slice(0, end.index).trim()
  const point =
    column.options.code === undefined ? pointByTitle(title, basis) : { code: column.options.code, isMarkedFlat: false }
  if (!point) return unknown(title, basis)
  if (POINT_CODE.test(point.code) && point.code.startsWith("Body") !== (basis === "body")) return wrongBasis(point.code, basis)
  const known = pointOfMeasure(point.code)
  if (known && !known.bounds_mm) return { code: "UNSUPPORTED_POINT", message: `${title} is no length` }
  return {
    title,
    ...column.options,
    code: point.code,
    is_coded: column.options.code !== undefined,
    flat: column.options.flat ?? point.isMarkedFlat,
    ...(unit && { unit }),
    ...(end && { end: end[1]?.toLowerCase() === "min" ? "min" : "max" }),
  }
}

function pointByTitle(title: string, basis: Basis): { code: string; isMarkedFlat: boolean } | undefined {
  const whole = findPoint(title, basis)
  if (whole) return { code: whole.code, isMarkedFlat: whole.is_girth && FLAT_TITLE.test(title) }
  const bare = findPoint(title.replace(FLAT, "").replace(GIRTH, "").trim(), basis)
  return bare ? { code: bare.code, isMarkedFlat: bare.is_girth && FLAT.test(title) } : undefined
}

function unknown(title: string, basis: Basis): HeaderFault {
  const other = pointByTitle(title, basis === "body" ? "garment" : "body")
  return other
    ? wrongBasis(other.code, basis)
    : { code: "UNKNOWN_POINT", message: `${JSON.stringify(title)} is no point of measure` }
}

const wrongBasis = (code: string, basis: Basis): HeaderFault => ({
  code: "WRONG_BASIS",
  message: `${code} is no measure of a ${basis}`,
})

type Options = { code?: string; flat?: boolean; axis?: Axis; role?: PointRole; weight?: number; tolerance_mm?: number }

function readOptions(text: string): { options: Options } | HeaderFault {
  const options: Options = {}
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const value = Number(/^(?:weight|tolerance)=(\d+(?:\.\d+)?)(?:mm)?$/.exec(word)?.[1])
    if (POINT_CODE.test(word)) Object.assign(options, { code: word, flat: false })
    else if (word === "flat") options.flat = true
    else if (POINT_ROLES.some((role) => role === word))
      options.role = word as PointRole // one of them
    else if (word === "axis=1" || word === "axis=2") options.axis = word === "axis=1" ? 1 : 2
    else if (word.startsWith("weight=") && value > 0 && value <= 1) options.weight = value
    else if (word.startsWith("tolerance=") && Number.isInteger(value)) options.tolerance_mm = value
    else return { code: "UNKNOWN_COLUMN", message: `${JSON.stringify(word)} says nothing about a point of measure` }
  }
  return { options }
}
