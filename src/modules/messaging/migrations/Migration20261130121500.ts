import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Snapshots: replays that are made of what the tables say now, and what each of them has yet to send. */
export class Migration20261130121500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table apparel_replay
      add column if not exists kind text not null default 'log' check (kind in ('log', 'snapshot')),
      add column if not exists progress jsonb,
      add column if not exists left_out integer not null default 0,
      add column if not exists started_at timestamptz`)
    this.addSql(`create unique index if not exists apparel_replay_one_snapshot on apparel_replay (queue)
      where kind = 'snapshot' and status in ('waiting', 'running')`)
    this.addSql(`
      create table if not exists apparel_snapshot_message (
        replay_id bigint not null,
        position bigint not null,
        event_id uuid not null default gen_random_uuid(),
        snapshot text not null,
        key text not null,
        aggregate_id text not null,
        partition smallint not null,
        horizon xid8,
        primary key (replay_id, position)
      )`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists apparel_snapshot_message`)
    this.addSql(`drop index if exists apparel_replay_one_snapshot`)
    // Of a release that knows no snapshots nobody would carry them out.
    this.addSql(`do $$ begin
      if exists (select 1 from information_schema.columns where table_schema = current_schema()
        and table_name = 'apparel_replay' and column_name = 'kind') then
        delete from apparel_replay where kind = 'snapshot';
      end if; end $$`)
    this.addSql(`alter table if exists apparel_replay drop column if exists kind, drop column if exists progress,
      drop column if exists left_out, drop column if exists started_at`)
  }
}
