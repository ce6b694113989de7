import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Tables of the emails; written by hand, for their checks and partial indexes. */
export class Migration20261124120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists apparel_email (
        id text primary key,
        template text not null,
        recipient text not null,
        locale text not null,
        status text not null default 'queued'
          check (status in ('queued', 'sending', 'sent', 'failed', 'suppressed', 'bounced')),
        idempotency_key text not null unique,
        source text not null,
        about_type text,
        about_id text,
        order_id text,
        resend_of text,
        data jsonb not null,
        secret bytea,
        expires_at timestamptz,
        attempts integer not null default 0,
        sending_since timestamptz,
        message_id text,
        subject text,
        html text,
        plain text,
        last_error_code text,
        last_error text,
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz
      )`)
    this.addSql(`create index if not exists apparel_email_recipient on apparel_email (lower(recipient), id desc)`)
    this.addSql(`create index if not exists apparel_email_order on apparel_email (order_id) where order_id is not null`)
    this.addSql(`create index if not exists apparel_email_status on apparel_email (status, id desc)`)
    this.addSql(`create index if not exists apparel_email_template on apparel_email (template, id desc)`)

    this.addSql(`
      create table if not exists apparel_email_attempt (
        email_id text not null references apparel_email (id) on delete cascade,
        number integer not null,
        outcome text not null check (outcome in ('sent', 'temporary', 'shop', 'recipient', 'message', 'template')),
        smtp_code integer,
        response text,
        ms integer not null,
        ended_at timestamptz not null default clock_timestamp(),
        primary key (email_id, number)
      )`)

    this.addSql(`
      create table if not exists apparel_email_suppression (
        address text primary key check (address = lower(address)),
        refusals integer not null default 0,
        reason text not null,
        suppressed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`)

    this.addSql(`
      create table if not exists apparel_email_preference (
        address text primary key check (address = lower(address)),
        has_consent boolean not null,
        source text not null,
        updated_at timestamptz not null default now()
      )`)

    this.addSql(`
      create table if not exists apparel_email_staff (
        template text not null,
        address text not null check (address = lower(address)),
        created_at timestamptz not null default now(),
        primary key (template, address)
      )`)
  }

  override async down(): Promise<void> {
    for (const table of ["attempt", "suppression", "preference", "staff"])
      this.addSql(`drop table if exists apparel_email_${table} cascade`)
    this.addSql(`drop table if exists apparel_email cascade`)
  }
}
