/** Tables of the engine with the columns that are used of each. */
export type CoreColumns = Readonly<Record<string, readonly string[]>>

/** By what needs them: the name of the file that holds the SQL, or the messages that a trigger writes. */
export type CoreNeeds = Readonly<Record<string, CoreColumns>>

const registry = new Map<string, CoreNeeds>()

/**
 * Declares which of the engine's tables and columns a slice's SQL and triggers use, so that the doctor can say what a
 * new engine no longer has. Declaring for a slice again replaces what it declared.
 */
export function registerCoreColumns(slice: string, needs: CoreNeeds): void {
  registry.set(slice, needs)
}

/** What is declared, by slice. */
export function registeredCoreColumns(): ReadonlyMap<string, CoreNeeds> {
  return registry
}

/**
 * What `existing` lacks, a line for each table or column and with who needs it:
 *
 *   order_fulfillment.order_id is missing: shipment_created, fulfillments need it (commerce-events)
 */
export function missingCoreColumns(
  declared: ReadonlyMap<string, CoreNeeds>,
  existing: ReadonlyMap<string, ReadonlySet<string>>
): string[] {
  const missing = new Map<string, { needs: Set<string>; slices: Set<string> }>()
  for (const [slice, needs] of declared) {
    for (const [need, tables] of Object.entries(needs)) {
      for (const absent of absentOf(tables, existing)) {
        const entry = missing.get(absent) ?? { needs: new Set(), slices: new Set() }
        missing.set(absent, { needs: entry.needs.add(need), slices: entry.slices.add(slice) })
      }
    }
  }
  return [...missing].map(([absent, { needs, slices }]) => {
    const verb = needs.size === 1 ? "needs" : "need"
    return `${absent} is missing: ${[...needs].join(", ")} ${verb} it (${[...slices].join(", ")})`
  })
}

/** The tables that do not exist, and the columns that the others lack. */
function absentOf(tables: CoreColumns, existing: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return Object.entries(tables).flatMap(([table, columns]) => {
    const found = existing.get(table)
    if (!found) return [table]
    return columns.filter((column) => !found.has(column)).map((column) => `${table}.${column}`)
  })
}
