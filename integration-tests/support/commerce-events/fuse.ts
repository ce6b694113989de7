import type { TestDatabase } from "../database"

/** What carries a change of an order; writes to any of them count. */
const TABLES = [
  "order",
  "order_address",
  "order_change",
  "order_change_action",
  "order_item",
  "order_line_item",
  "order_fulfillment",
  "order_exchange_item",
  "order_claim_item",
  "return",
  "return_item",
  "fulfillment",
  "reservation_item",
  "inventory_level",
  "payment",
  "payment_collection",
  "customer",
  "auth_identity",
]

export type Fuse = {
  /** Refuses the write that comes after `writes` others, and no other; a number that is never reached refuses nothing. */
  light(writes: number): Promise<void>
  putOut(): Promise<void>
}

/** Makes the database able to fail at any one write of a workflow; those that undo it are let through. */
export async function aFuse(database: TestDatabase): Promise<Fuse> {
  await database.query("create sequence test_fuse minvalue -1000000000")
  await database.query(
    `create function test_fuse() returns trigger language plpgsql as
     $$ begin if nextval('test_fuse') = 0 then raise exception 'refused by the fuse'; end if; return new; end $$`
  )
  for (const table of TABLES)
    await database.query(
      `create trigger test_fuse before insert or update on "${table}" for each row execute function test_fuse()`
    )
  const light = async (writes: number) => {
    await database.query("select setval('test_fuse', $1, false)", [-writes])
  }
  const putOut = () => light(-1)
  await putOut()
  return { light, putOut }
}
