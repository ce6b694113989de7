import type { Sql } from "../../../shared/database"
import type { Basis, ChartStatus, LocalizedText, SizeChartDocument } from "../rules"

/** A chart with what its versions are; documents are read apart. */
export type StoredChart = {
  id: string
  handle: string
  title: LocalizedText
  scale: { handle: string; name: string }
  scale_id: string
  brand: string | null
  basis: Basis | null
  assignments: number
  versions: { version: number; status: ChartStatus; content_hash: string; published_at: string | null; updated_at: string }[]
  updated_at: string
}

export type StoredVersion = { version: number; status: ChartStatus; content_hash: string; document: SizeChartDocument }

export type ChartFilter = {
  /** Part of a handle or title, any case. */
  q?: string | undefined
  status?: ChartStatus | undefined
  scale?: string | undefined
  id?: string | undefined
  handle?: string | undefined
  limit: number
  offset: number
}

const CHARTS = `
  select c.id, c.handle, c.title, c.scale_id, jsonb_build_object('handle', s.handle, 'name', s.name) as scale, c.brand, v.basis,
    coalesce(v.versions, '[]') as versions, greatest(c.updated_at, v.updated_at) as updated_at,
    (select count(*)::int from apparel_size_assignment a where a.chart_id = c.id) as assignments,
    count(*) over ()::int as total
  from apparel_size_chart c join apparel_size_scale s on s.id = c.scale_id
  left join lateral (select max(updated_at) as updated_at,
      (array_agg(document->>'basis' order by version desc))[1] as basis, array_agg(status) as statuses,
      jsonb_agg(jsonb_build_object('version', version, 'status', status, 'content_hash', content_hash,
        'published_at', published_at, 'updated_at', updated_at) order by version desc) as versions
    from apparel_size_chart_version where chart_id = c.id) v on true
  where ($1::text is null or c.handle ilike '%' || $1 || '%' or c.title::text ilike '%' || $1 || '%')
    and ($2::text is null or $2 = any(v.statuses)) and ($3::text is null or s.handle = $3) and ($4::text is null or c.id = $4)
    and ($7::text is null or c.handle = $7)
  order by c.handle limit $5 offset $6`

type ChartRow = Omit<StoredChart, "updated_at"> & { updated_at: Date; total: number }

/** Charts by handle, and how many there are. */
export async function readCharts(sql: Sql, filter: ChartFilter): Promise<{ charts: StoredChart[]; count: number }> {
  const q = filter.q?.replace(/[\\%_]/g, "\\$&")
  const rows = await sql<ChartRow>(CHARTS, [
    q ?? null,
    filter.status ?? null,
    filter.scale ?? null,
    filter.id ?? null,
    filter.limit,
    filter.offset,
    filter.handle ?? null,
  ])
  const charts = rows.map(({ total: _, updated_at, ...row }) => ({ ...row, updated_at: updated_at.toISOString() }))
  return { charts, count: rows[0]?.total ?? 0 }
}

/** The version of a chart that has `status`; of archived ones the newest. */
export async function readVersion(sql: Sql, chartId: string, status: ChartStatus): Promise<StoredVersion | undefined> {
  const [row] = await sql<StoredVersion>(
    `select version, status, content_hash, document from apparel_size_chart_version
     where chart_id = $1 and status = $2 order by version desc limit 1`,
    [chartId, status]
  )
  return row
}
