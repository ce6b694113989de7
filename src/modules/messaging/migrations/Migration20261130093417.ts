import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The public sequence. The id of a row says when its transaction wrote, not when it committed: where several rows make one
 * subject, a message made of a newer state could have the lower id. Null: the id is the sequence.
 */
export class Migration20261130093417 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table apparel_outbox add column if not exists sequence bigint`)
    this.addSql(`alter table apparel_log add column if not exists sequence bigint`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists apparel_outbox drop column if exists sequence`)
    this.addSql(`alter table if exists apparel_log drop column if exists sequence`)
  }
}
