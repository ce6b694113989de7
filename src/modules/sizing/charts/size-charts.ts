import { generateEntityId } from "@medusajs/framework/utils"
import type { Database, Sql } from "../../../shared/database"
import { sizingErrors } from "../errors"
import type { LocalizedText, SizeChartDocument } from "../rules"
import type { SizeScales } from "../scales/size-scales"
import { readCharts, readVersion, type ChartFilter, type StoredChart, type StoredVersion } from "./chart-rows"
import { checkDraft, type DraftFinding } from "./check-draft"

export type NewChart = {
  handle: string
  title: LocalizedText
  /** Handle of the scale whose sizes it measures. */
  scale: string
  brand?: string | undefined
  document: SizeChartDocument
}

export type DraftChange = {
  title?: LocalizedText | undefined
  document: SizeChartDocument
  /** `content_hash` of the draft that was opened; missing: whatever is there is replaced. */
  opened?: string | undefined
}

export type OpenedChart = StoredChart & { draft: StoredVersion | null; published: StoredVersion | null }

export type PublishOutcome = { published: number | null; findings: DraftFinding[] }

/** Charts and their versions. A draft becomes published, a published version becomes archived, and nothing else. */
export class SizeCharts {
  constructor(
    private readonly database: Database,
    private readonly scales: SizeScales
  ) {}

  page(filter: ChartFilter): Promise<{ charts: StoredChart[]; count: number }> {
    return readCharts(this.database.sql, filter)
  }

  /** @throws CHART_NOT_FOUND */
  async open(id: string): Promise<OpenedChart> {
    const { sql } = this.database
    const { charts } = await readCharts(sql, { id, limit: 1, offset: 0 })
    const [chart] = charts
    if (!chart) throw sizingErrors.CHART_NOT_FOUND({ id })
    const [draft, published] = [await readVersion(sql, id, "draft"), await readVersion(sql, id, "published")]
    return { ...chart, draft: draft ?? null, published: published ?? null }
  }

  /** A chart with a draft, version 1. @throws CHART_EXISTS, SCALE_NOT_FOUND */
  async create({ handle, title, scale, brand, document }: NewChart): Promise<string> {
    const { id: scaleId } = await this.scales.named(scale)
    const id = generateEntityId(undefined, "schart")
    await this.database.transaction(async (sql) => {
      const made = await sql(
        `insert into apparel_size_chart (id, handle, title, scale_id, brand) values ($1, $2, $3, $4, $5)
         on conflict (handle) do nothing returning id`,
        [id, handle, title, scaleId, brand ?? null]
      )
      if (made.length === 0) throw sizingErrors.CHART_EXISTS({ handle })
      await insertDraft(sql, id, document)
    })
    return id
  }

  /** Keeps `document` as the draft, which is made where there is none. @throws CHART_NOT_FOUND, CHART_CHANGED */
  async saveDraft(id: string, { title, document, opened }: DraftChange): Promise<void> {
    await this.database.transaction(async (sql) => {
      await lockChart(sql, id)
      const draft = await readVersion(sql, id, "draft")
      if (opened !== undefined && (draft ?? (await readVersion(sql, id, "published")))?.content_hash !== opened)
        throw sizingErrors.CHART_CHANGED({ id })
      if (title) await sql(`update apparel_size_chart set title = $2, updated_at = now() where id = $1`, [id, title])
      if (!draft) return insertDraft(sql, id, document)
      await sql(
        `update apparel_size_chart_version set document = $3, content_hash = ${HASH}, updated_at = now()
         where chart_id = $1 and version = $2`,
        [id, draft.version, JSON.stringify(document)]
      )
    })
  }

  /** @throws CHART_NOT_FOUND, CHART_HAS_NO_DRAFT */
  async discardDraft(id: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      await lockChart(sql, id)
      const gone = await sql(
        `delete from apparel_size_chart_version where chart_id = $1 and status = 'draft' returning version`,
        [id]
      )
      if (gone.length === 0) throw sizingErrors.CHART_HAS_NO_DRAFT({ id })
    })
  }

  /** What stands in the way of publishing `document`, and what looks wrong in it. @throws SCALE_NOT_FOUND */
  async check(scale: string, document: SizeChartDocument): Promise<DraftFinding[]> {
    return checkDraft(document, await this.scales.named(scale))
  }

  /**
   * Publishes the draft in place of what was published, unless a finding is an error: then nothing changes.
   *
   * @throws CHART_NOT_FOUND, CHART_HAS_NO_DRAFT
   */
  async publish(id: string): Promise<PublishOutcome> {
    return this.database.transaction(async (sql) => {
      const { scale_id } = await lockChart(sql, id)
      const draft = await readVersion(sql, id, "draft")
      if (!draft) throw sizingErrors.CHART_HAS_NO_DRAFT({ id })
      const scale = await this.scales.byId(scale_id)
      const findings = scale ? checkDraft(draft.document, scale) : []
      if (findings.some(({ level }) => level === "error")) return { published: null, findings }
      await sql(`update apparel_size_chart_version set status = 'archived' where chart_id = $1 and status = 'published'`, [id])
      await sql(
        `update apparel_size_chart_version set status = 'published', published_at = clock_timestamp(), updated_at = now()
         where chart_id = $1 and version = $2`,
        [id, draft.version]
      )
      return { published: draft.version, findings }
    })
  }

  /** Takes the published version from shoppers. @throws CHART_NOT_FOUND, CHART_NOT_PUBLISHED */
  async archive(id: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      await lockChart(sql, id)
      const archived = await sql(
        `update apparel_size_chart_version set status = 'archived'
         where chart_id = $1 and status = 'published' returning version`,
        [id]
      )
      if (archived.length === 0) throw sizingErrors.CHART_NOT_PUBLISHED({ id })
    })
  }

  /** Deletes a chart that was never published. @throws CHART_NOT_FOUND, CHART_WAS_PUBLISHED */
  async remove(id: string): Promise<void> {
    await this.database.transaction(async (sql) => {
      await lockChart(sql, id)
      const [kept] = await sql(`select 1 from apparel_size_chart_version where chart_id = $1 and status <> 'draft' limit 1`, [id])
      if (kept) throw sizingErrors.CHART_WAS_PUBLISHED({ id })
      await sql(`delete from apparel_size_chart where id = $1`, [id])
    })
  }
}

/** Of the document in `$3`: jsonb has one spelling of every value, so equal content has equal hashes. */
const HASH = "encode(sha256(convert_to(($3::jsonb)::text, 'UTF8')), 'hex')"

async function lockChart(sql: Sql, id: string): Promise<{ scale_id: string }> {
  const [chart] = await sql<{ scale_id: string }>(`select scale_id from apparel_size_chart where id = $1 for update`, [id])
  if (!chart) throw sizingErrors.CHART_NOT_FOUND({ id })
  return chart
}

async function insertDraft(sql: Sql, id: string, document: SizeChartDocument): Promise<void> {
  await sql(
    `insert into apparel_size_chart_version (chart_id, version, status, document, content_hash)
     select $1, coalesce(max(version), 0) + 1, $2, $3::jsonb, ${HASH} from apparel_size_chart_version where chart_id = $1`,
    [id, "draft", JSON.stringify(document)]
  )
}
