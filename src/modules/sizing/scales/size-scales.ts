import type { Database } from "../../../shared/database"
import { sizingErrors } from "../errors"
import { checkScale, STARTER_SCALES, type SizeScale } from "../rules"
import { saveScale } from "./save-scale"
import { readScale, readScales, type StoredScale } from "./stored-scale"

/** Any number that nobody else uses: processes that start together add the starter set once. */
const STARTER_LOCK = 7_205_991_605

/** The size scales of the shop. */
export class SizeScales {
  constructor(private readonly database: Database) {}

  /** Every scale with its sizes, by handle. */
  list(): Promise<StoredScale[]> {
    return readScales(this.database.sql)
  }

  /** @throws SCALE_NOT_FOUND */
  async named(handle: string): Promise<StoredScale> {
    const [scale] = await readScales(this.database.sql, [handle])
    if (!scale) throw sizingErrors.SCALE_NOT_FOUND({ handle })
    return scale
  }

  /** @throws SCALE_EXISTS, SCALE_INVALID */
  async create(scale: SizeScale): Promise<StoredScale> {
    refuseInvalid(scale)
    const [present] = await readScales(this.database.sql, [scale.handle])
    if (present) throw sizingErrors.SCALE_EXISTS({ handle: scale.handle })
    await this.saveAll([scale])
    return this.named(scale.handle)
  }

  /** @throws SCALE_NOT_FOUND, SCALE_INVALID, SIZES_IN_USE */
  async update(scale: SizeScale): Promise<StoredScale> {
    refuseInvalid(scale)
    await this.named(scale.handle)
    await this.saveAll([scale])
    return this.named(scale.handle)
  }

  /** Makes or changes `scales` by their handles, all or none. @throws SCALE_INVALID, SIZES_IN_USE */
  async saveAll(scales: SizeScale[]): Promise<void> {
    scales.forEach(refuseInvalid)
    await this.database.transaction(async (sql) => {
      for (const scale of scales) await saveScale(sql, scale)
    })
  }

  /** @throws SCALE_NOT_FOUND, SCALE_IN_USE */
  async remove(handle: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      const [use] = await sql<{ id: string; charts: number; products: number }>(
        `select s.id, (select count(*)::int from apparel_size_chart c where c.scale_id = s.id) as charts,
           (select count(*)::int from apparel_product_sizing p where p.scale_id = s.id) as products
         from apparel_size_scale s where s.handle = $1 for update`,
        [handle]
      )
      if (!use) throw sizingErrors.SCALE_NOT_FOUND({ handle })
      if (use.charts > 0 || use.products > 0) throw sizingErrors.SCALE_IN_USE({ handle, ...use })
      await sql(`delete from apparel_size_scale where id = $1`, [use.id])
    })
  }

  /** The scale behind `id`, or undefined. */
  byId(id: string): Promise<StoredScale | undefined> {
    return readScale(this.database.sql, id)
  }

  /** Adds the scales that ship where the shop has none at all, and returns how many. */
  async addStarters(): Promise<number> {
    return this.database.transaction(async (sql) => {
      await sql("select pg_advisory_xact_lock($1)", [STARTER_LOCK])
      const [row] = await sql<{ is_empty: boolean }>("select not exists (select 1 from apparel_size_scale) as is_empty")
      if (!row?.is_empty) return 0
      for (const scale of STARTER_SCALES) await saveScale(sql, scale, true)
      return STARTER_SCALES.length
    })
  }
}

function refuseInvalid(scale: SizeScale): void {
  const problems = checkScale(scale)
  if (problems.length === 0) return
  throw sizingErrors.SCALE_INVALID({ problems: problems.map(({ path, message }) => `'${path}': ${message}`).join("; ") })
}
