import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "loyalty_entry" ("id" text not null, "order_id" text not null, "customer_id" text not null, "points" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "loyalty_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_loyalty_entry_order_id_unique" on "loyalty_entry" ("order_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_loyalty_entry_deleted_at" on "loyalty_entry" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "loyalty_entry" cascade;`)
  }
}
