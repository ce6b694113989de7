import type { TestDatabase } from "./database"

const SCHEMA = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'"

/** One statement for each kind of thing that a database has; every line names one thing in full. */
const KINDS = [
  `select format('relation %s %s.%s', c.relkind, n.nspname, c.relname) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${SCHEMA}`,
  `select format('column %s.%s %s null=%s default=%s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
     not a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${SCHEMA} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  `select 'index ' || pg_get_indexdef(i.indexrelid) as line
   from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${SCHEMA}`,
  `select format('constraint %s on %s %s', o.conname, o.conrelid::regclass, pg_get_constraintdef(o.oid)) as line
   from pg_constraint o join pg_namespace n on n.oid = o.connamespace where ${SCHEMA}`,
  `select format('function %s %s', p.oid::regprocedure, md5(p.prosrc)) as line
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${SCHEMA}`,
  `select format('trigger %s %s', t.tgenabled, pg_get_triggerdef(t.oid)) as line from pg_trigger t where not t.tgisinternal`,
  `select format('type %s.%s', n.nspname, t.typname) as line
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${SCHEMA}`,
  `select format('%s %s', 'extension', extname) as line from pg_extension`,
  `select 'migration ' || name as line from mikro_orm_migrations`,
  `select 'script ' || script_name as line from script_migrations`,
  `select format('link %s %s', table_name, link_descriptor) as line from link_module_migrations`,
]

/** All that a database is made of and what Medusa remembers of having made it, in lines that can be compared; no data. */
export async function readSchema(database: TestDatabase): Promise<string[]> {
  const lines: string[] = []
  for (const statement of KINDS) lines.push(...(await database.query<{ line: string }>(statement)).map(({ line }) => line))
  return lines.sort()
}

/** Triggers of ours on tables of the engine, and the functions that they run or call. */
export async function readCaptureObjects(database: TestDatabase): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `select format('trigger %s on %s', t.tgname, t.tgrelid::regclass) as name from pg_trigger t
       where not t.tgisinternal and t.tgname ~ '^apparel' and t.tgrelid::regclass::text !~ '^apparel'
     union all select 'function ' || p.oid::regprocedure from pg_proc p where p.proname ~ '^apparel_(capture|tidy|emit)'
     order by 1`
  )
  return rows.map(({ name }) => name)
}
