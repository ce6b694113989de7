import type { Sql } from "../../../shared/database"

/** Options of variants by variant, as `{ title: value }`; deleted variants keep theirs. */
export async function readVariantOptions(sql: Sql, variantIds: string[]): Promise<Map<string, Record<string, string>>> {
  const rows = await sql<{ variant_id: string; options: Record<string, string> }>(
    `select v.variant_id, json_object_agg(o.title, value.value order by o.title) as options
     from product_variant_option v
     join product_option_value value on value.id = v.option_value_id
     join product_option o on o.id = value.option_id
     where v.variant_id = any($1)
     group by v.variant_id`,
    [variantIds]
  )
  return new Map(rows.map(({ variant_id, options }) => [variant_id, options]))
}
