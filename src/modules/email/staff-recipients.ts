import type { Database } from "../../shared/database"
import { emailErrors } from "./errors"
import { hasTemplate, templateNamed } from "./templates/registry"

/** Who of the shop's staff gets which email. */
export class StaffRecipients {
  constructor(private readonly database: Database) {}

  list(): Promise<{ template: string; addresses: string[] }[]> {
    return this.database.sql(
      `select template, array_agg(address order by address) as addresses from apparel_email_staff group by template order by template`
    )
  }

  async addressesFor(template: string): Promise<string[]> {
    const rows = await this.database.sql<{ address: string }>(
      `select address from apparel_email_staff where template = $1 order by address`,
      [template]
    )
    return rows.map(({ address }) => address)
  }

  /** Names all who get `template`; an empty list: nobody. @throws TEMPLATE_NOT_FOR_STAFF */
  async set(template: string, addresses: string[]): Promise<void> {
    const isForStaff =
      hasTemplate(template) && templateNamed(template).audience === "staff" && templateNamed(template).secrets.length === 0
    if (!isForStaff) throw emailErrors.TEMPLATE_NOT_FOR_STAFF({ template })
    await this.database.transaction(async (sql) => {
      await sql(`delete from apparel_email_staff where template = $1`, [template])
      await sql(
        `insert into apparel_email_staff (template, address) select $1, lower(address) from unnest($2::text[]) as address
         on conflict do nothing`,
        [template, addresses]
      )
    })
  }
}
