import type { Sql } from "../../../shared/database"
import type { StoreSizeConversionResponse } from "../../../types/http/sizing"
import { refusing } from "../refusing"
import { convertSize, equivalenceRowsOf, type EquivalenceRow, type SizeConversion } from "../rules"
import { readScales } from "./stored-scale"

export type ConversionQuestion = Omit<SizeConversion, "brand" | "rows"> & { brand?: string | undefined }

/** Sizes of one system in another, by what the shop's scales say. */
export class Conversions {
  private kept: { state: string; rows: EquivalenceRow[] } | undefined

  constructor(private readonly sql: Sql) {}

  /** @throws UNKNOWN_SIZE_SYSTEM, UNKNOWN_SIZE, NOT_CONVERTIBLE */
  async convert({ brand, ...question }: ConversionQuestion): Promise<StoreSizeConversionResponse> {
    const rows = await this.rows()
    const found = refusing(() => convertSize({ ...question, ...(brand && { brand }), rows }))
    return {
      size: found.size,
      system: found.system,
      method: found.method,
      is_approximate: found.is_approximate,
      between_sizes: found.between_sizes ?? null,
    }
  }

  /** Read again only when a scale changed since this process read them. */
  private async rows(): Promise<EquivalenceRow[]> {
    const [now] = await this.sql<{ state: string }>(
      `select concat(count(*), ' ', max(updated_at)) as state from apparel_size_scale`
    )
    const state = now?.state ?? ""
    if (this.kept?.state !== state) {
      this.kept = { state, rows: (await readScales(this.sql)).flatMap((scale) => equivalenceRowsOf(scale)) }
    }
    return this.kept.rows
  }
}
