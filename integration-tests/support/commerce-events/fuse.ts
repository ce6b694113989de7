import type { TestDatabase } from "../database"

/** Tables of the engine's own bookkeeping: no workflow fails by them. Ours are no part of a workflow of Medusa either. */
const LEFT_OUT = ["workflow_execution", "mikro_orm_migrations", "script_migrations", "link_module_migrations", "notification"]

export type Fuse = {
  /** Refuses the write that comes after `writes` others, and no other; a number that is never reached refuses nothing. */
  light(writes: number): Promise<void>
  /** Refuses nothing any more. @returns whether a write was refused. */
  putOut(): Promise<boolean>
}

/** Makes the database able to fail at any one write of a workflow, to whatever table; those that undo it are let through. */
export async function aFuse(database: TestDatabase): Promise<Fuse> {
  await database.query("create sequence test_fuse minvalue -1000000000")
  await database.query(
    `create function test_fuse() returns trigger language plpgsql as
     $$ begin
       if nextval('test_fuse') = 0 then raise exception 'refused by the fuse'; end if;
       return case when tg_op = 'DELETE' then old else new end;
     end $$`
  )
  await database.query(
    `do $$ declare name text; begin
       for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'apparel%'
         and tablename <> all (array[${LEFT_OUT.map((table) => `'${table}'`).join(", ")}]) loop
         execute format('create trigger test_fuse before insert or update or delete on %I for each row execute function test_fuse()', name);
       end loop;
     end $$`
  )
  const set = async (next: number) => {
    const sql = "select last_value::int as last from test_fuse"
    const [before] = await database.query<{ last: number }>(sql)
    await database.query("select setval('test_fuse', $1, false)", [next])
    return before?.last ?? NEVER
  }
  await set(NEVER)
  return {
    light: async (writes) => {
      await set(-writes)
    },
    putOut: async () => (await set(NEVER)) >= 0,
  }
}

/** From here no test ever gets to 0. */
const NEVER = -1_000_000
