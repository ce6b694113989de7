/** PostgreSQL's `numeric` as the driver hands it out. */
export type Numeric = string

export const numberOf = (value: Numeric): number => Number(value)
export const maybeNumberOf = (value: Numeric | null): number | null => (value === null ? null : Number(value))

/** Rows by a key that each of them has to itself. */
export function byKey<Row, Key extends keyof Row>(rows: Row[], key: Key): Map<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]))
}

/** Rows by a key that several of them may share, in the order in which they came. */
export function groupBy<Row, Key extends keyof Row>(rows: Row[], key: Key): Map<Row[Key], Row[]> {
  const groups = new Map<Row[Key], Row[]>()
  for (const row of rows) {
    const group = groups.get(row[key])
    if (group) group.push(row)
    else groups.set(row[key], [row])
  }
  return groups
}
