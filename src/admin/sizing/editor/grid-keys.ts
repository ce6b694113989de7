type Press = {
  key: string
  isShift: boolean
  /** Where the caret is in the text of the cell. */
  start: number
  end: number
  length: number
}

export type Move = { rows: number; columns: number }

/**
 * Where a key leads in a grid of fields, as in a spreadsheet; undefined when the key belongs to the text or the page.
 *
 *   key              | leads
 *   Up, Down         | one row
 *   Enter            | one row down, with Shift up
 *   Left, Right      | one column, when all of the text is selected or the caret is at that end of it
 */
export function moveOf({ key, isShift, start, end, length }: Press): Move | undefined {
  const isAll = start === 0 && end === length
  switch (key) {
    case "ArrowUp":
      return isShift ? undefined : { rows: -1, columns: 0 }
    case "ArrowDown":
      return isShift ? undefined : { rows: 1, columns: 0 }
    case "Enter":
      return { rows: isShift ? -1 : 1, columns: 0 }
    case "ArrowLeft":
      return !isShift && (isAll || end === 0) ? { rows: 0, columns: -1 } : undefined
    case "ArrowRight":
      return !isShift && (isAll || start === length) ? { rows: 0, columns: 1 } : undefined
    default:
      return undefined
  }
}
