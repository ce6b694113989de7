import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../shared/database"
import { sizingErrors } from "../errors"
import type { SizeScale, SizeValue } from "../rules/vocabulary"

type PlacedSize = SizeValue & { axis: number }

/**
 * Keeps `scale` under its handle and returns its id; sizes keep their ids by axis and code. Must run in a transaction.
 *
 * @throws SIZES_IN_USE when charts measure a size that the scale no longer has.
 */
export async function saveScale(sql: Sql, scale: SizeScale, isStarter = false): Promise<string> {
  const sizes = scale.axes.flatMap(({ values }, index) => values.map((size) => ({ ...size, axis: index + 1 })))
  const id = await saveHead(sql, scale, isStarter)
  await removeOthers(sql, { id, handle: scale.handle, sizes })
  await saveSizes(sql, id, sizes)
  await saveEquivalents(sql, id, sizes)
  return id
}

async function saveHead(sql: Sql, scale: SizeScale, isStarter: boolean): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into apparel_size_scale (id, handle, name, system, kind, gender, age_group, size_groups, brand, axis_names,
       separator, is_starter)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (handle) do update set name = excluded.name, system = excluded.system, kind = excluded.kind,
       gender = excluded.gender, age_group = excluded.age_group, size_groups = excluded.size_groups, brand = excluded.brand,
       axis_names = excluded.axis_names, separator = excluded.separator, updated_at = now()
     returning id`,
    [
      generateEntityId(undefined, "sscale"),
      scale.handle,
      scale.name,
      scale.system,
      scale.kind,
      scale.gender,
      scale.age_group,
      scale.size_groups,
      scale.brand ?? null,
      JSON.stringify(scale.axes.map(({ name }) => name)),
      scale.separator,
      isStarter,
    ]
  )
  return row?.id ?? ""
}

async function removeOthers(sql: Sql, scale: { id: string; handle: string; sizes: PlacedSize[] }): Promise<void> {
  const removed = await sql<{ axis: number; code: string }>(
    `delete from apparel_size_value v where v.scale_id = $1 and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as s (axis smallint, code text) where s.axis = v.axis and s.code = v.code)
     returning axis, code`,
    [scale.id, JSON.stringify(scale.sizes.map(({ axis, code }) => ({ axis, code })))]
  )
  if (removed.length === 0) return
  const measured = await sql<{ code: string }>(
    `select distinct gone.code from jsonb_to_recordset($2::jsonb) as gone (axis smallint, code text)
     join apparel_size_chart c on c.scale_id = $1
     join apparel_size_chart_version v on v.chart_id = c.id and v.status <> 'archived'
     where v.document->'rows' @> jsonb_build_array(jsonb_build_object('axis', gone.axis, 'size', gone.code))
     order by gone.code`,
    [scale.id, JSON.stringify(removed)]
  )
  if (measured.length > 0) throw sizingErrors.SIZES_IN_USE({ handle: scale.handle, sizes: measured.map(({ code }) => code) })
}

async function saveSizes(sql: Sql, scaleId: string, sizes: PlacedSize[]): Promise<void> {
  const rows = sizes.map(({ axis, code, rank, label, aliases, is_core }) => {
    return { id: generateEntityId(undefined, "sval"), axis, code, rank, label: label ?? null, aliases, is_core: is_core ?? false }
  })
  await sql(
    `insert into apparel_size_value (id, scale_id, axis, code, rank, label, aliases, is_core)
     select s.id, $1, s.axis, s.code, s.rank, s.label, s.aliases, s.is_core from jsonb_to_recordset($2::jsonb)
       as s (id text, axis smallint, code text, rank integer, label jsonb, aliases text[], is_core boolean)
     on conflict (scale_id, axis, code) do update set rank = excluded.rank, label = excluded.label,
       aliases = excluded.aliases, is_core = excluded.is_core`,
    [scaleId, JSON.stringify(rows)]
  )
}

async function saveEquivalents(sql: Sql, scaleId: string, sizes: PlacedSize[]): Promise<void> {
  const rows = sizes.flatMap(({ axis, code, equivalents = [] }) =>
    equivalents.map(({ system, label, brand = "", is_exact }) => ({ axis, code, system, label, brand, is_exact }))
  )
  await sql(
    `delete from apparel_size_equivalence e using apparel_size_value v where v.id = e.size_value_id and v.scale_id = $1`,
    [scaleId]
  )
  await sql(
    `insert into apparel_size_equivalence (size_value_id, system, label, brand, is_exact)
     select v.id, e.system, e.label, e.brand, e.is_exact from jsonb_to_recordset($2::jsonb)
       as e (axis smallint, code text, system text, label text, brand text, is_exact boolean)
     join apparel_size_value v on v.scale_id = $1 and v.axis = e.axis and v.code = e.code
     on conflict do nothing`,
    [scaleId, JSON.stringify(rows)]
  )
}
