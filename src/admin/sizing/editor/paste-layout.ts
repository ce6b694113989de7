import type { SizeValue } from "../types"

export type Layout = {
  /** Lines of values; `size` where the block names it. */
  lines: { size?: string; cells: string[] }[]
  /** Code of the point of each column of values; undefined for one that has no place. */
  columns: (string | undefined)[]
  /** Lines above the first one of values. */
  offset: number
  leftOut: string[]
}

type PastedBlock = {
  block: string[][]
  sizes: SizeValue[]
  /** Points from the cell that was pasted into, to the right. */
  columns: string[]
  all: string[]
  titles: ReadonlyMap<string, string>
}

/** What the lines and columns of a pasted block are about: sizes in its first column, titles in its first line, or neither. */
export function readLayout({ block, sizes, columns, all, titles }: PastedBlock): Layout {
  const hasHeader = isHeader(block[0], titles, sizes)
  const header = hasHeader ? block[0] : undefined
  const body = hasHeader ? block.slice(1) : block
  const labels = body.map((line) => findSize(line[0] ?? "", sizes))
  const width = Math.max(0, ...body.map((line) => line.length))
  const isLabeled =
    width > 1 && labels.some(Boolean) && namesSizes({ body, labels, header, titles, fits: width <= columns.length })

  const leftOut: string[] = []
  const lines = body.flatMap((line, index): Layout["lines"] => {
    if (!isLabeled) return [{ cells: line }]
    const size = labels[index]
    if (size !== undefined) return [{ size, cells: line.slice(1) }]
    if (line.some((text) => text !== "")) leftOut.push(`“${line[0] ?? ""}” is no size of the scale`)
    return []
  })
  const headings = header?.slice(isLabeled ? 1 : 0)
  const count = width - (isLabeled ? 1 : 0)
  const from = isLabeled && count > columns.length ? all : columns
  const found = Array.from({ length: count }, (_, column) => {
    const byTitle = headings && findPoint(headings[column] ?? "", titles, all)
    return headings && headings.some((heading) => findPoint(heading, titles, all)) ? byTitle : from[column]
  })
  found.forEach((code, column) => {
    if (code !== undefined) return
    const name = headings?.[column] ?? `number ${column + 1}`
    leftOut.push(`Column ${name}: the chart has no such point of measure`)
  })
  return { lines, columns: found, offset: hasHeader ? 1 : 0, leftOut }
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "")

/** The size that a text means, by its code, an alias or a label. */
export const findSize = (text: string, sizes: SizeValue[]): string | undefined =>
  text === ""
    ? undefined
    : sizes.find(({ code, aliases, label }) =>
        [code, ...aliases, ...Object.values(label ?? {})].some((name) => plain(name) === plain(text))
      )?.code

/** Titles may carry a unit: `Chest (cm)`. */
const findPoint = (heading: string, titles: ReadonlyMap<string, string>, all: string[]): string | undefined => {
  const name = plain(heading.replace(/\([^()]*\)\s*$/, ""))
  return name === "" ? undefined : all.find((code) => plain(titles.get(code) ?? "") === name || plain(code) === name)
}

/** A first line without a number, and whose first cell is no size. */
const isHeader = (line: string[] | undefined, titles: ReadonlyMap<string, string>, sizes: SizeValue[]): boolean =>
  line !== undefined &&
  line.some((text) => text !== "") &&
  findSize(line[0] ?? "", sizes) === undefined &&
  (line.every((text) => !/\d/.test(text)) || line.some((text) => findPoint(text, titles, [...titles.keys()]) !== undefined))

type Naming = {
  body: string[][]
  labels: (string | undefined)[]
  header: string[] | undefined
  titles: ReadonlyMap<string, string>
  /** Whether the block fits without a column of sizes. */
  fits: boolean
}

/** `38, 40, 42` may be sizes or centimeters: they are sizes where letters say so, a title does, or the block is too wide otherwise. */
function namesSizes({ body, labels, header, titles, fits }: Naming): boolean {
  const isTitled = header !== undefined && findPoint(header[0] ?? "", titles, [...titles.keys()]) === undefined
  const hasLetters = body.some((line, index) => labels[index] !== undefined && !/^\d/.test(line[0] ?? ""))
  return hasLetters || isTitled || !fits
}
