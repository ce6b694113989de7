/** Cells of a text as spreadsheets copy it: tabs and lines; a cell with either, or with a quote, stands in quotes. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ""
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.replaceAll(/\s+/g, " ").trim())
    cell = ""
  }
  const plain = text.replaceAll(/\r\n?/g, "\n")
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (plain.charAt(at + 1) === '"') cell += plain.charAt((at += 1))
      else isQuoted = false
    } else if (letter === '"' && cell === "" && closes(plain, at)) isQuoted = true
    else if (letter === "\t") endCell()
    else if (letter === "\n") {
      endCell()
      rows.push([])
    } else cell += letter
  }
  endCell()
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === "")) rows.pop()
  return rows
}

/** Whether a quote at `start` has a partner at the end of its cell: `"a"` has, `"34` has not. */
function closes(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue
    if (text.charAt(at + 1) === '"') at += 1
    else return ["", "\t", "\n"].includes(text.charAt(at + 1))
  }
  return false
}
