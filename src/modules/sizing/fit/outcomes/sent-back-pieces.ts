import type { Sql } from "../../../../shared/database"
import type { ProductSizes } from "../../products/product-sizes"
import { outcomeOfReturn } from "./outcome-of-return"
import type { NewOutcome } from "./record-outcomes"
import { readSoldLines, type SoldLine } from "./sold-lines"

type ReturnRow = {
  line_item_id: string
  created_at: Date
  quantity: number
  arrived: number
  reason_value: string | null
  fit_signal: string | null
  is_exchange: boolean
  /** Lines that went out instead. */
  swapped_for: string[]
}

// In the order in which the customer announced them, so that each piece keeps its number whichever parcel arrives first.
const RETURNED = `
  select i.item_id as line_item_id, i.created_at, i.quantity::float8 as quantity,
    (coalesce(i.received_quantity, 0) + coalesce(i.damaged_quantity, 0))::float8 as arrived,
    reason.value as reason_value, reason.metadata->>'fit_signal' as fit_signal, r.exchange_id is not null as is_exchange,
    coalesce((select array_agg(x.item_id order by x.created_at, x.id) from order_exchange_item x
      where x.exchange_id = r.exchange_id and x.deleted_at is null), '{}') as swapped_for
  from return_item i
  join "return" r on r.id = i.return_id and r.deleted_at is null and r.canceled_at is null
  left join return_reason reason on reason.id = i.reason_id
  where i.item_id = any($1) and i.deleted_at is null
  order by i.item_id, i.created_at, i.id`

/** A bulk order is one opinion, not five hundred. */
export const MOST_PIECES = 10

/**
 * What became of every piece of these lines that came back or is being exchanged, whichever return brought it: what is
 * answered depends on what stands in the database alone, so asking twice records the same.
 */
export async function readSentBackPieces(
  sql: Sql,
  products: ProductSizes,
  lineItemIds: readonly string[]
): Promise<NewOutcome[]> {
  const rows = await sql<ReturnRow>(RETURNED, [lineItemIds])
  const involved = rows.flatMap(({ line_item_id, swapped_for }) => [line_item_id, ...swapped_for])
  const lines = await readSoldLines(sql, products, [...new Set(involved)])
  const numbered = new Map<string, number>()
  return rows.flatMap((row) => {
    const line = lines.get(row.line_item_id)
    if (!line) return []
    const most = Math.min(MOST_PIECES, line.quantity)
    const before = numbered.get(row.line_item_id) ?? 0
    const after = Math.min(before + Math.ceil(Math.max(row.arrived, row.quantity)), most)
    const told = row.is_exchange ? after : Math.min(before + Math.ceil(row.arrived), most)
    numbered.set(row.line_item_id, after)
    const outcome = outcomeOfReturn(
      { value: row.reason_value, fit_signal: row.fit_signal },
      { sent_back: line.position, swapped_for: swappedPosition(line, row.swapped_for, lines) }
    )
    const source = row.arrived > 0 ? ("return" as const) : ("exchange" as const)
    return Array.from({ length: Math.max(0, told - before) }, (_, index) => {
      return { line, piece: before + index + 1, outcome, source, occurred_at: row.created_at }
    })
  })
}

function swappedPosition(line: SoldLine, others: readonly string[], lines: ReadonlyMap<string, SoldLine>): number | undefined {
  const other = others.map((id) => lines.get(id)).find((each) => each?.product_id === line.product_id && each.size !== line.size)
  return other?.position
}
