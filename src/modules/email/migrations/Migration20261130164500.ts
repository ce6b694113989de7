import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which addresses are not to be written to although nobody knows them any more: by keyed hash, see `ErasedAddresses`. */
export class Migration20261130164500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists apparel_email_erased_address (
        hash text primary key,
        is_suppressed boolean not null default false,
        has_withdrawn boolean not null default false,
        erased_at timestamptz not null default now()
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists apparel_email_erased_address cascade`)
  }
}
