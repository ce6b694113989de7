import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a confirmation of consent is known by, and how often somebody asked for one. */
export class Migration20261130151000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table apparel_email_preference
        add column if not exists confirmation_hash bytea,
        add column if not exists confirmation_expires_at timestamptz`)
    this.addSql(`
      create unique index if not exists apparel_email_preference_confirmation
        on apparel_email_preference (confirmation_hash) where confirmation_hash is not null`)
    this.addSql(`
      create table if not exists apparel_email_request_count (
        scope text not null,
        who bytea not null,
        requests integer not null,
        started_at timestamptz not null default now(),
        primary key (scope, who)
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists apparel_email_request_count cascade`)
    this.addSql(`
      alter table apparel_email_preference
        drop column if exists confirmation_hash, drop column if exists confirmation_expires_at`)
  }
}
