import type { SeedContext } from "./context"

type Question = {
  entity: string
  fields: string[]
  filters?: Record<string, unknown>
  pagination?: { take: number; skip: number }
}

/**
 * Rows of one entity through Medusa's query, typed by the caller.
 *
 * `Row` must list exactly what `fields` asks for: query's own types depend on generated files a fresh checkout lacks.
 */
export async function readRows<Row>({ query }: Pick<SeedContext, "query">, question: Question): Promise<Row[]> {
  const { data } = await query.graph(question)
  return data as Row[] // the boundary: shape given by `fields`, checked by the seed's own run in CI
}
