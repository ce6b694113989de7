import type { Database } from "../../../../shared/database"
import type { FitOutcome } from "../../rules"
import type { ProductSizes } from "../../products/product-sizes"
import type { ProductOffsets } from "../offsets/product-offsets"
import { readKeptLines } from "./kept-lines"
import { forgetOtherPieces, recordOutcomes, type NewOutcome } from "./record-outcomes"
import { readSentBackPieces } from "./sent-back-pieces"
import { readSoldLines } from "./sold-lines"

type Parts = { database: Database; products: ProductSizes; offsets: ProductOffsets }

const KEPT_PAGE = 500

/** How purchases fitted; whatever is recorded twice changes nothing the second time. */
export class FitOutcomes {
  constructor(private readonly parts: Parts) {}

  /**
   * Writes outcomes down, the stronger source over the weaker, and computes the offsets of their products anew; each product in
   * a transaction of its own. Returns how many changed anything.
   */
  async record(outcomes: readonly NewOutcome[]): Promise<number> {
    const byProduct = new Map<string, NewOutcome[]>()
    for (const outcome of outcomes) {
      const { product_id } = outcome.line
      byProduct.set(product_id, [...(byProduct.get(product_id) ?? []), outcome])
    }
    let changed = 0
    for (const [productId, ofProduct] of byProduct) {
      changed += await this.parts.offsets.recompute([productId], (sql) => recordOutcomes(sql, ofProduct))
    }
    return changed
  }

  /**
   * Notes why the pieces of these order lines came back or are exchanged, as the database has it now. Read under the lock of
   * their product: whoever comes last has seen all that the others saw.
   */
  async recordReturned(lineItemIds: readonly string[]): Promise<number> {
    const { database, products, offsets } = this.parts
    const lines = [...(await readSoldLines(database.sql, products, lineItemIds)).values()]
    let changed = 0
    for (const productId of new Set(lines.map(({ product_id }) => product_id))) {
      const ids = lines.filter(({ product_id }) => product_id === productId).map(({ line_item_id }) => line_item_id)
      changed += await offsets.recompute([productId], async (sql) => {
        const outcomes = await readSentBackPieces(sql, products, ids)
        return (await forgetOtherPieces(sql, ids, outcomes)) + (await recordOutcomes(sql, outcomes))
      })
    }
    return changed
  }

  /** Notes what a buyer answered about the first piece of a line; false when it has no size any more. */
  async recordAnswer(lineItemId: string, answer: FitOutcome, now: Date): Promise<boolean> {
    const { database, products } = this.parts
    const line = (await readSoldLines(database.sql, products, [lineItemId])).get(lineItemId)
    if (!line) return false
    await this.record([{ line, piece: 1, outcome: answer, source: "survey", occurred_at: now }])
    return true
  }

  /** Notes what was kept past the return window, page by page, and returns how many pieces that were. */
  async recordKept(now: Date, keptAfterDays: number): Promise<number> {
    const { database, products } = this.parts
    let recorded = 0
    for (let cursor = "", found = KEPT_PAGE; found === KEPT_PAGE;) {
      const kept = await readKeptLines(database.sql, { now, keptAfterDays, cursor, limit: KEPT_PAGE })
      const lines = await readSoldLines(
        database.sql,
        products,
        kept.map(({ line_item_id }) => line_item_id)
      )
      const outcomes = kept.flatMap(({ line_item_id, first, last, kept_at }) => {
        const line = lines.get(line_item_id)
        if (!line) return []
        return Array.from({ length: last - first + 1 }, (_, index): NewOutcome => {
          return { line, piece: first + index, outcome: "fit", source: "kept", occurred_at: kept_at }
        })
      })
      recorded += await this.record(outcomes)
      found = kept.length
      cursor = kept.at(-1)?.line_item_id ?? cursor
    }
    return recorded
  }
}
