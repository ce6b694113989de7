import { parseXml } from "./parse-xml"
import type { ZipParts } from "./zip-parts"

/** Formats that show a date or time and stand in no file, for all languages. */
const isBuiltIn = (format: number): boolean =>
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].some(([from = 0, to = 0]) => format >= from && format <= to)

/** Most styles that a workbook may have. */
const MAX_STYLES = 65_490

/** Numbers of the styles under which a number is a date. @throws FileRefusal */
export async function readDateStyles(zip: ZipParts, name: string | undefined): Promise<ReadonlySet<number>> {
  const part = name === undefined ? undefined : await zip.read(name)
  const styles = new Set<number>()
  if (!part) return styles
  const formats = new Set<number>()
  let inCells = false
  let style = 0
  await parseXml(part, {
    open(element, { numFmtId, formatCode = "" }) {
      if (element === "numFmt" && formats.size < MAX_STYLES && showsDate(formatCode)) formats.add(Number(numFmtId))
      if (element === "cellXfs") inCells = true
      if (element !== "xf" || !inCells || style >= MAX_STYLES) return
      const format = Number(numFmtId ?? 0)
      if (isBuiltIn(format) || formats.has(format)) styles.add(style)
      style++
    },
    close(element) {
      if (element === "cellXfs") inCells = false
    },
  })
  return styles
}

/** Letters of a date, apart from quoted and escaped text, colors and conditions. */
function showsDate(format: string): boolean {
  const code = format.slice(0, 300).replace(/"[^"]*"|\[[^[\]]*\]|\\./g, "")
  return /[dmyhs]/i.test(code) && !/general/i.test(code)
}
