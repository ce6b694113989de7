import { defineCapture } from "../../../modules/messaging"

const digest = (row: "new" | "old") =>
  `md5(row(${["email", "first_name", "last_name", "company_name", "phone", "has_account"].map((column) => `${row}.${column}`).join(", ")})::text)`

/**
 * All of it is a candidate: a registration that fails takes its customer away again. One that goes before anybody heard of
 * it leaves nothing to say.
 */
export const customer = defineCapture({
  table: "customer",
  on: "insert or delete or update of email, first_name, last_name, company_name, phone, has_account, deleted_at",
  body: `
    declare was text := case when tg_op = 'INSERT' then '' else ${digest("old")} end;
      becomes text := case when tg_op = 'DELETE' then '' else ${digest("new")} end;
    begin
    if tg_op = 'INSERT' then
      perform apparel_emit('customer_created', 'customer', new.id, new.id,
        jsonb_build_object('has_account', new.has_account), false);
      return null;
    end if;
    if tg_op = 'DELETE' then
      if old.deleted_at is null and not exists (select 1 from SCHEMA.apparel_outbox c where c.ordering_key = old.id
          and not c.is_ready and c.name = 'customer_created') then
        perform apparel_emit('customer_deleted', 'customer', old.id, old.id, '{}', false);
      end if;
      return null;
    end if;
    if old.deleted_at is null and new.deleted_at is not null then
      perform apparel_emit('customer_deleted', 'customer', new.id, new.id, '{}', false);
      return null;
    end if;
    if was <> becomes and new.deleted_at is null then
      perform apparel_emit('customer_updated', 'customer', new.id, new.id,
        jsonb_build_object('row', new.id, 'before', was, 'after', becomes), false);
    end if;
    end;
    return null;`,
})
