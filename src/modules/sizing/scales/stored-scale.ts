import type { Sql } from "../../../shared/database"
import type { SizeScale } from "../rules/vocabulary"

/** A scale with what the database knows besides. */
export type StoredScale = SizeScale & { id: string; is_starter: boolean; updated_at: string }

// One statement whatever the number of scales: sizes and equivalences come as JSON.
const SCALES = `
  select s.id, s.handle, s.name, s.system, s.kind, s.gender, s.age_group, s.size_groups, s.brand, s.separator, s.is_starter,
    s.updated_at, s.axis_names,
    coalesce((select jsonb_agg(jsonb_build_object('axis', v.axis, 'code', v.code, 'rank', v.rank, 'label', v.label,
        'aliases', to_jsonb(v.aliases), 'is_core', v.is_core, 'equivalents', e.list) order by v.axis, v.rank)
      from apparel_size_value v
      left join lateral (select jsonb_agg(jsonb_build_object('system', q.system, 'label', q.label, 'brand', nullif(q.brand, ''),
          'is_exact', q.is_exact) order by q.brand desc, q.system, q.label) as list
        from apparel_size_equivalence q where q.size_value_id = v.id) e on true
      where v.scale_id = s.id), '[]') as sizes
  from apparel_size_scale s`

type ValueRow = {
  axis: 1 | 2
  code: string
  rank: number
  label: Record<string, string> | null
  aliases: string[]
  is_core: boolean
  equivalents: { system: string; label: string; brand: string | null; is_exact: boolean }[] | null
}

type ScaleRow = Omit<StoredScale, "axes" | "updated_at" | "brand"> & {
  brand: string | null
  axis_names: Record<string, string>[]
  updated_at: Date
  sizes: ValueRow[]
}

/** All scales, or those with one of `handles`, by handle. */
export async function readScales(sql: Sql, handles?: string[]): Promise<StoredScale[]> {
  const rows = await sql<ScaleRow>(`${SCALES} where ($1::text[] is null or s.handle = any($1)) order by s.handle`, [
    handles ?? null,
  ])
  return rows.map(toScale)
}

export async function readScale(sql: Sql, id: string): Promise<StoredScale | undefined> {
  const [row] = await sql<ScaleRow>(`${SCALES} where s.id = $1`, [id])
  return row && toScale(row)
}

function toScale({ axis_names, sizes, brand, updated_at, ...scale }: ScaleRow): StoredScale {
  const [first = { en: "Size" }, second] = axis_names
  const valuesOf = (axis: 1 | 2) => sizes.filter((size) => size.axis === axis).map(toSize)
  const one = { name: first, values: valuesOf(1) }
  return {
    ...scale,
    ...(brand !== null && { brand }),
    axes: second ? [one, { name: second, values: valuesOf(2) }] : [one],
    updated_at: updated_at.toISOString(),
  }
}

function toSize({ axis: _, label, equivalents, ...size }: ValueRow) {
  return {
    ...size,
    ...(label && { label }),
    ...(equivalents && {
      equivalents: equivalents.map(({ brand, ...equivalent }) => ({ ...equivalent, ...(brand && { brand }) })),
    }),
  }
}
