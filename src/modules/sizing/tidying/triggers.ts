import type { Database } from "../../../shared/database"
import { installTriggers, type Installing } from "../../../shared/install-triggers"
import type { TableTrigger, TriggerSet } from "../../../shared/table-trigger"
import { isRemoved } from "../../messaging"

/** Rows of the engine are deleted softly; only the change that deletes one counts. */
const ONLY_WHEN_DELETED = `
    if tg_op = 'UPDATE' and (new.deleted_at is null or old.deleted_at is not null) then return null; end if;`

const FAMILY = "apparel_tidy_"

const tidy = (table: string, statements: string): TableTrigger => ({
  table,
  name: `${FAMILY}${table}`,
  on: "delete or update of deleted_at",
  body: `${ONLY_WHEN_DELETED}${statements}
    return null;`,
})

const unassign = (table: string, targets: string): TableTrigger =>
  tidy(table, `delete from SCHEMA.apparel_size_assignment where target in (${targets}) and target_id = old.id;`)

/** What goes with a row of the engine, in the transaction that deletes it. Outcomes stay: they are about orders. */
const tidyingTriggers: readonly TableTrigger[] = [
  tidy(
    "product",
    `
    delete from SCHEMA.apparel_product_sizing where product_id = old.id;
    delete from SCHEMA.apparel_option_size where product_id = old.id;
    delete from SCHEMA.apparel_fit_offset where product_id = old.id;
    delete from SCHEMA.apparel_fit_advice where product_id = old.id;
    delete from SCHEMA.apparel_size_assignment where target in ('product', 'colorway') and target_id = old.id;`
  ),
  tidy("product_option_value", `delete from SCHEMA.apparel_option_size where option_value_id = old.id;`),
  tidy(
    "product_product_option_value",
    `
    delete from SCHEMA.apparel_option_size o using SCHEMA.product_product_option link
      where link.id = old.product_product_option_id and o.product_id = link.product_id
        and o.option_value_id = old.product_option_value_id;`
  ),
  unassign("product_type", "'type'"),
  unassign("product_category", "'category'"),
  unassign("product_collection", "'collection'"),
  unassign("product_tag", "'tag'"),
  tidy(
    "customer",
    `
    delete from SCHEMA.apparel_fit_advice where customer_id = old.id;
    delete from SCHEMA.apparel_fit_profile where customer_id = old.id;
    update SCHEMA.apparel_fit_outcome set customer_id = null where customer_id = old.id;`
  ),
]

/** The triggers as a set; they write to tables of this slice only. */
export const tidying: TriggerSet = { triggers: tidyingTriggers, family: FAMILY, needs: "apparel_size_assignment" }

/**
 * Installs the triggers that keep sizing free of dangling rows, and returns the tables whose trigger was (re)installed.
 * None after the plugin was removed, until it is added again.
 */
export async function installTidying(database: Database, installing?: Installing): Promise<string[]> {
  if (await isRemoved(database.sql)) return []
  return installTriggers(database, tidying, installing)
}
