import type { Database } from "../../../../shared/database"
import type { SizingOptions } from "../../options"
import { forgetOldAdvice } from "../advice/advice-log"
import type { FitOutcomes } from "../outcomes/fit-outcomes"
import { learnLimits } from "./shop-limits"
import type { ProductOffsets } from "./product-offsets"

export type LearnedFit = { kept: number; products: number; brands: number; forgotten: number }

type Parts = {
  database: Database
  outcomes: FitOutcomes
  offsets: ProductOffsets
  options: Pick<SizingOptions, "keptAfterDays" | "keepAdviceDays">
}

const PAGE = 100

/** What is learned of fit at night. */
export class FitLearning {
  constructor(private readonly parts: Parts) {}

  /**
   * Notes what was kept, computes every product's offset anew, and forgets old advice.
   *
   * First when a piece fits the customers of this shop, then every product alone, then the brands from that, then every product with its brand: by day limits and priors stand still
   * and one product is computed in the same way, so that both give the same numbers to the last bit.
   */
  async run(now: Date): Promise<LearnedFit> {
    const { database, outcomes, offsets, options } = this.parts
    const kept = await outcomes.recordKept(now, options.keptAfterDays)
    await learnLimits(database.sql)
    await this.everyProduct()
    const brands = await offsets.learnBrands()
    const products = await this.everyProduct()
    const forgotten = await forgetOldAdvice(database.sql, { now, keepDays: options.keepAdviceDays })
    return { kept, products, brands, forgotten }
  }

  private async everyProduct(): Promise<number> {
    const { offsets } = this.parts
    let products = 0
    for (let page = await offsets.page("", PAGE); page.length > 0; page = await offsets.page(page.at(-1) ?? "", PAGE)) {
      await offsets.recompute(page, () => Promise.resolve())
      products += page.length
    }
    return products
  }
}
