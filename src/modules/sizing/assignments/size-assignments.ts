import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../shared/database"
import { sizingErrors } from "../errors"
import type { AssignmentTarget } from "../rules"

export type NewAssignment = {
  chart_id: string
  target: AssignmentTarget
  /** Id of the target; a brand's name; a scale's handle. */
  target_id: string
  /** Of a colorway alone. */
  color?: string | undefined
  gender?: string | undefined
  fit?: string | undefined
  brand?: string | undefined
  /** Higher wins among equals. (Default: 0) */
  priority?: number | undefined
}

export type StoredAssignment = {
  id: string
  chart_id: string
  chart: { handle: string; title: Record<string, string>; is_published: boolean }
  target: AssignmentTarget
  target_id: string
  /** What staff call the target; null where it is gone. */
  target_name: string | null
  color: string | null
  gender: string | null
  fit: string | null
  brand: string | null
  priority: number
  created_at: string
}

export type AssignmentFilter = {
  chart_id?: string | undefined
  target?: AssignmentTarget | undefined
  id?: string | undefined
  limit: number
  offset: number
}

/** How a target's row is found and called, by `a.target_id`. Tables and columns are constants of this file. */
const TARGET_NAMES: Record<Exclude<AssignmentTarget, "brand">, string> = {
  colorway: "select title from product where id = a.target_id and deleted_at is null",
  product: "select title from product where id = a.target_id and deleted_at is null",
  type: "select value from product_type where id = a.target_id and deleted_at is null",
  category: "select name from product_category where id = a.target_id and deleted_at is null",
  collection: "select title from product_collection where id = a.target_id and deleted_at is null",
  tag: "select value from product_tag where id = a.target_id and deleted_at is null",
  scale: "select name from apparel_size_scale where handle = a.target_id",
}

const NAME = `case a.target ${Object.entries(TARGET_NAMES)
  .map(([target, name]) => `when '${target}' then (${name})`)
  .join(" ")} else a.target_id end`

/** Which chart goes where. */
export class SizeAssignments {
  constructor(private readonly sql: Sql) {}

  /** By target, then chart; and how many there are. */
  async page(filter: AssignmentFilter): Promise<{ assignments: StoredAssignment[]; count: number }> {
    const rows = await this.sql<StoredAssignment & { created_at: Date; total: number }>(
      `select a.id, a.chart_id, a.target, a.target_id, ${NAME} as target_name, nullif(a.color, '') as color,
         nullif(a.gender, '') as gender, nullif(a.fit, '') as fit, nullif(a.brand, '') as brand, a.priority, a.created_at,
         jsonb_build_object('handle', c.handle, 'title', c.title, 'is_published', exists (select 1
           from apparel_size_chart_version v where v.chart_id = c.id and v.status = 'published')) as chart,
         count(*) over ()::int as total
       from apparel_size_assignment a join apparel_size_chart c on c.id = a.chart_id
       where ($1::text is null or a.chart_id = $1) and ($2::text is null or a.target = $2) and ($3::text is null or a.id = $3)
       order by a.target, target_name, c.handle, a.id limit $4 offset $5`,
      [filter.chart_id ?? null, filter.target ?? null, filter.id ?? null, filter.limit, filter.offset]
    )
    const assignments = rows.map(({ total: _, ...row }) => ({ ...row, created_at: new Date(row.created_at).toISOString() }))
    return { assignments, count: rows[0]?.total ?? 0 }
  }

  /** @throws ASSIGNMENT_NOT_FOUND */
  async open(id: string): Promise<StoredAssignment> {
    const { assignments } = await this.page({ id, limit: 1, offset: 0 })
    const [assignment] = assignments
    if (!assignment) throw sizingErrors.ASSIGNMENT_NOT_FOUND({ id })
    return assignment
  }

  /** @throws CHART_NOT_FOUND, ASSIGNMENT_TARGET_NOT_FOUND, ASSIGNMENT_EXISTS */
  async create(assignment: NewAssignment): Promise<string> {
    const { chart_id, target, target_id, color, gender, fit, brand, priority } = assignment
    const [chart] = await this.sql(`select 1 from apparel_size_chart where id = $1`, [chart_id])
    if (!chart) throw sizingErrors.CHART_NOT_FOUND({ id: chart_id })
    if ((target === "colorway") !== (color !== undefined)) {
      const reason = target === "colorway" ? "a colorway has a color" : "only a colorway has a color"
      throw sizingErrors.FIELD_INVALID({ field: "color", reason })
    }
    const id = generateEntityId(undefined, "sca")
    const [made] = await this.sql<{ is_known: boolean; id: string | null }>(
      `with a (target, target_id) as (values ($3::text, $4::text)),
         known as (select ${NAME} is not null as is_known from a),
         made as (insert into apparel_size_assignment (id, chart_id, target, target_id, color, gender, fit, brand, priority)
           select $1, $2, $3, $4, $5, $6, $7, $8, $9 from known where is_known on conflict do nothing returning id)
       select is_known, (select id from made) as id from known`,
      [id, chart_id, target, target_id, color ?? "", gender ?? "", fit ?? "", brand ?? "", priority ?? 0]
    )
    if (!made?.is_known) throw sizingErrors.ASSIGNMENT_TARGET_NOT_FOUND({ target, id: target_id })
    if (made.id === null) throw sizingErrors.ASSIGNMENT_EXISTS({})
    return id
  }

  /** @throws ASSIGNMENT_NOT_FOUND */
  async remove(id: string): Promise<void> {
    const gone = await this.sql(`delete from apparel_size_assignment where id = $1 returning id`, [id])
    if (gone.length === 0) throw sizingErrors.ASSIGNMENT_NOT_FOUND({ id })
  }
}
