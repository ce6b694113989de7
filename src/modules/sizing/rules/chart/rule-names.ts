import { findCodes, joinCodes, orderedSizes } from "../advice/size-codes"
import { axesOf } from "./columns"
import { buildError, buildWarning, type ChartFinding } from "./finding"
import { POINT_CODE, type SizeChartDocument, type SizeScale } from "../vocabulary"

/** Rule 6, of the chart: sizes of the scale and points in the form of schema.org, each once, of the chart's basis. */
export function chartNames(document: SizeChartDocument, scale: SizeScale): ChartFinding[] {
  const codes = document.points.map(({ code }) => code)
  return [
    ...repeated(codes).map((column) => buildError(6, "DUPLICATE_POINT", { column, message: `${column} is there twice` })),
    ...document.points.flatMap(({ code: column, axis, role }) => [
      ...(POINT_CODE.test(column)
        ? []
        : [buildError(6, "UNKNOWN_POINT", { axis, column, message: `${column} is no point of measure` })]),
      ...(axesOf(scale).includes(axis)
        ? []
        : [buildError(6, "UNKNOWN_AXIS", { axis, column, message: `${column}: the scale has no axis ${axis}` })]),
      ...(role !== "info" && column.startsWith(document.basis === "body" ? "Wearable" : "Body")
        ? [
            buildError(6, "POINT_OF_OTHER_BASIS", {
              axis,
              column,
              message: `${column} is no point of a ${document.basis} chart, except for information`,
            }),
          ]
        : []),
    ]),
    ...axesOf(scale).flatMap((axis) =>
      repeated(document.rows.filter((row) => row.axis === axis).map(({ size }) => size)).map((row) =>
        buildError(6, "DUPLICATE_ROW", { axis, row, message: `${row} is there twice` })
      )
    ),
    ...document.rows.flatMap(({ axis, size: row, cells }) => [
      ...(orderedSizes(scale, axis).includes(row)
        ? []
        : [buildError(6, "UNKNOWN_SIZE", { axis, row, message: `The scale has no size ${row}` })]),
      ...Object.keys(cells)
        .filter((column) => !document.points.some((point) => point.code === column && point.axis === axis))
        .map((column) =>
          buildError(6, "UNKNOWN_POINT", { axis, row, column, message: `${row}: the chart has no point ${column}` })
        ),
    ]),
  ]
}

/** Rule 6, of the scale: ranks, codes and aliases name one size of an axis. Case and spaces make no difference. */
export function scaleNames(scale: SizeScale): ChartFinding[] {
  return axesOf(scale).flatMap((axis) => {
    const values = scale.axes[axis - 1]?.values ?? []
    const names = values.flatMap(({ code, aliases }) => [...new Set([code, ...aliases].map(plain))])
    return [...repeated(values.map(({ rank }) => `rank ${rank}`)), ...repeated(names)].map((name) =>
      buildError(6, "DUPLICATE_IN_SCALE", { axis, params: { name }, message: `Two sizes of the scale share ${name}` })
    )
  })
}

/** Rule 6, of what is sold: an error where the scale has no such size, a warning where nothing is sold in one of its sizes. */
export function soldNames(scale: SizeScale, sold_sizes: readonly string[]): ChartFinding[] {
  const sold = new Set(sold_sizes)
  const [first, second] = axesOf(scale).map((axis) => orderedSizes(scale, axis))
  const known = (first ?? []).flatMap((code) => (second ? second.map((other) => joinCodes(scale, [code, other])) : [code]))
  return [
    ...[...sold]
      .filter((row) => !findCodes(scale, row))
      .map((row) => buildError(6, "SOLD_SIZE_NOT_IN_SCALE", { row, message: `${row} is sold, but no size of the scale` })),
    // Of two axes most pairs are never made.
    ...(second ? [] : known.filter((code) => !sold.has(code))).map((row) =>
      buildWarning(6, "SIZE_NOT_SOLD", { axis: 1, row, message: `Nothing is sold in ${row}` })
    ),
  ]
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, "")

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))]
}
