import type { Sql } from "../../../shared/database"

/**
 * Stores bodies (JSON by id of their row) and gives each its sequence, above all that were given before.
 *
 * Bodies are read while their partition is locked, so of one stream a higher sequence is always a newer state: also where
 * several rows make its subject and a transaction commits long after it wrote. Rows of one batch keep the order of their ids.
 */
export async function storeBodies(sql: Sql, bodies: ReadonlyMap<string, string>): Promise<void> {
  await sql(
    `update apparel_outbox o set data = body.data, sequence = body.sequence
     from (select id, data, nextval(pg_get_serial_sequence('apparel_outbox', 'id')) as sequence
       from (select * from unnest($1::bigint[], $2::jsonb[]) as made(id, data) order by id) as ordered) as body
     where o.id = body.id`,
    [[...bodies.keys()], [...bodies.values()]]
  )
}
