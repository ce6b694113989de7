import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Erasures: who asked, how far each is, and what it came to. */
export class Migration20261130164600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists apparel_erasure (
        id text primary key,
        customer_id text,
        person jsonb,
        status text not null default 'waiting' check (status in ('waiting', 'running', 'done')),
        requested_by text not null,
        requested_at timestamptz not null default now(),
        turns integer not null default 0,
        claimed_until timestamptz,
        counts jsonb not null default '{}',
        last_error text,
        finished_at timestamptz,
        check (status = 'done' or person is not null)
      )`)
    this.addSql(`create index if not exists apparel_erasure_customer on apparel_erasure (customer_id, requested_at desc)`)
    this.addSql(`create index if not exists apparel_erasure_unfinished on apparel_erasure (requested_at) where status <> 'done'`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists apparel_erasure cascade`)
  }
}
