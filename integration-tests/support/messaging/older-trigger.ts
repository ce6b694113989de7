import type { TestDatabase } from "../database"

/** Leaves on `order` what an older release called otherwise: it tells every insert a second time. */
export async function leaveAnOlderTrigger(database: TestDatabase): Promise<void> {
  await database.query(
    `create function apparel_capture_placed_order() returns trigger language plpgsql as
     $f$ begin perform apparel_emit('order_created', 'order', new.id, new.id, '{}', true); return null; end $f$`
  )
  await database.query(
    `create trigger apparel_capture_placed_order after insert on "order" for each row execute function apparel_capture_placed_order()`
  )
}
