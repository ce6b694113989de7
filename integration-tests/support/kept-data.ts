import type { TestDatabase } from "./database"

/** Tables of what a merchant typed, in which nothing happens by itself. */
const TYPED = [
  "apparel_size_scale",
  "apparel_size_value",
  "apparel_size_equivalence",
  "apparel_size_chart",
  "apparel_size_chart_version",
  "apparel_size_assignment",
  "apparel_email_staff",
  "apparel_email_suppression",
  "apparel_email_preference",
]

/** A published chart of a scale with a name of its own, who of the team gets which email, and who wants none. */
export async function typeData(database: TestDatabase): Promise<void> {
  for (const statement of [
    `update apparel_size_scale set name = 'As we call it' where handle = 'alpha-men'`,
    `insert into apparel_size_chart (id, handle, title, scale_id)
     select 'chart_1', 'tees', '{"en": "Tees"}', id from apparel_size_scale where handle = 'alpha-men'`,
    `insert into apparel_size_chart_version (chart_id, version, status, document, content_hash, published_at)
     values ('chart_1', 1, 'published', '{"rows": []}', 'hash', now())`,
    `insert into apparel_size_assignment (id, chart_id, target, target_id) values ('assignment_1', 'chart_1', 'product', 'prod_past_1')`,
    `insert into apparel_email_staff (template, address) values ('staff-dead-letters', 'staff@shop.example')`,
    `insert into apparel_email_suppression (address, reason, suppressed_at) values ('gone@example.com', 'bounced', now())`,
    `insert into apparel_email_preference (address, has_consent, source) values ('robin@example.com', true, 'test')`,
  ])
    await database.query(statement)
}

/** Every row of it, by table. */
export async function readData(database: TestDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of TYPED) rows[table] = await database.query(`select * from ${table} t order by t::text`)
  return rows
}
