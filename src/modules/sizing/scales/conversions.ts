import type { Sql } from "../../../shared/database"
import { withApiErrors } from "../api-errors"
import { convertSize, buildEquivalenceRows, type ConvertedSize, type EquivalenceRow, type SizeConversion } from "../rules"
import { readScales } from "./stored-scale"

export type ConversionQuestion = Omit<SizeConversion, "brand" | "rows"> & { brand?: string | undefined }

/** Sizes of one system in another, by what the shop's scales say. */
export class Conversions {
  private known: { state: string; rows: EquivalenceRow[] } | undefined

  constructor(private readonly sql: Sql) {}

  /** @throws UNKNOWN_SIZE_SYSTEM, UNKNOWN_SIZE, NOT_CONVERTIBLE */
  async convert({ brand, ...question }: ConversionQuestion): Promise<ConvertedSize> {
    const rows = await this.rows()
    return withApiErrors(() => convertSize({ ...question, ...(brand && { brand }), rows }))
  }

  /** Read again only when a scale changed since this process read them. */
  private async rows(): Promise<EquivalenceRow[]> {
    const [now] = await this.sql<{ state: string }>(
      `select concat(count(*), ' ', max(updated_at)) as state from apparel_size_scale`
    )
    const state = now?.state ?? ""
    if (this.known?.state !== state) {
      this.known = { state, rows: (await readScales(this.sql)).flatMap((scale) => buildEquivalenceRows(scale)) }
    }
    return this.known.rows
  }
}
