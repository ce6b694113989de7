/** One thing that an import would change. `row` and `column` as a reader of the table names them; `before` and `after` as shown. */
export type Difference = { change: "added" | "removed" | "changed"; row: string; column: string; before?: string; after?: string }

/** Text by row and column. */
export type Listing = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What is in one listing and not, or otherwise, in the other: in the order of `after`, then what is gone. A blank text is no entry. */
export function differences(before: Listing, after: Listing): Difference[] {
  const rows = new Set([...after.keys(), ...before.keys()])
  return [...rows].flatMap((row) => {
    const [old, now] = [before.get(row) ?? new Map<string, string>(), after.get(row) ?? new Map<string, string>()]
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((column) =>
      difference({ row, column }, old.get(column), now.get(column))
    )
  })
}

function difference(place: { row: string; column: string }, before = "", after = ""): Difference[] {
  if (before === after) return []
  if (before === "") return [{ change: "added", ...place, after }]
  return after === "" ? [{ change: "removed", ...place, before }] : [{ change: "changed", ...place, before, after }]
}
