import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../shared/database"
import type { OptionSize } from "./option-sizes"

/** Keeps what the option values of a product mean, in place of what was kept before. Doing it twice changes nothing. */
export async function saveOptionSizes(sql: Sql, productId: string, scaleId: string | null, matched: OptionSize[]): Promise<void> {
  const rows = matched.flatMap(({ option_value_id, sizes }) =>
    sizes.map(({ axis, code }) => ({ id: generateEntityId(undefined, "optsize"), option_value_id, axis, code }))
  )
  await sql(
    `with wanted as (
       select r.id, r.option_value_id, r.axis, v.id as size_value_id, v.code, v.rank
       from jsonb_to_recordset($3::jsonb) as r (id text, option_value_id text, axis smallint, code text)
       join apparel_size_value v on v.scale_id = $2 and v.axis = r.axis and v.code = r.code),
     gone as (delete from apparel_option_size o where o.product_id = $1 and not exists (
       select 1 from wanted w where w.option_value_id = o.option_value_id and w.axis = o.axis))
     insert into apparel_option_size (id, product_id, option_value_id, axis, size_value_id, code, rank)
     select id, $1, option_value_id, axis, size_value_id, code, rank from wanted
     on conflict (product_id, option_value_id, axis) do update set size_value_id = excluded.size_value_id, code = excluded.code,
       rank = excluded.rank, updated_at = now()
     where (apparel_option_size.size_value_id, apparel_option_size.code, apparel_option_size.rank)
       is distinct from (excluded.size_value_id, excluded.code, excluded.rank)`,
    [productId, scaleId, JSON.stringify(rows)]
  )
}
