const STARTS_FORMULA = /^'*[=+\-@\t\r]/
const NUMBER_OR_RANGE = /^[-+]?\d+(?:[.,]\d+)?(?:[-–]\d+(?:[.,]\d+)?)?$/

/** A cell that a spreadsheet would compute gets an apostrophe before it, which makes text of it; numbers and ranges stay. */
export const guardFormula = (cell: string): string =>
  STARTS_FORMULA.test(cell) && !NUMBER_OR_RANGE.test(cell) ? `'${cell}` : cell

/** Undoes `guardFormula`. */
export const unguardFormula = (cell: string): string => (cell.startsWith("'") && STARTS_FORMULA.test(cell) ? cell.slice(1) : cell)
