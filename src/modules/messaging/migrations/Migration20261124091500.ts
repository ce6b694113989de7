import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What search, replay and the overview need of the log; each index costs the relay little, since rows only arrive. */
export class Migration20261124091500 extends Migration {
  override async up(): Promise<void> {
    // Replays page by id, and only the bound on published_at keeps them to few partitions.
    this.addSql(`create index if not exists apparel_log_id on apparel_log (id)`)
    this.addSql(`create index if not exists apparel_log_event_id on apparel_log using hash (event_id)`)
    this.addSql(`create index if not exists apparel_log_published_at on apparel_log using brin (published_at)`)
    this.addSql(`create index if not exists apparel_dead_letter_ordering_key on apparel_dead_letter (ordering_key)`)
    this.addSql(`create index if not exists apparel_dead_letter_message_id on apparel_dead_letter (message_id)`)
    this.addSql(`alter table apparel_replay add column if not exists advanced_at timestamptz`)
    // Whoever the broker vouched for, so that a retry is still from them.
    this.addSql(`alter table apparel_dead_letter add column if not exists user_name text`)
  }

  override async down(): Promise<void> {
    for (const index of ["log_id", "log_event_id", "log_published_at", "dead_letter_ordering_key", "dead_letter_message_id"]) {
      this.addSql(`drop index if exists apparel_${index}`)
    }
    this.addSql(`alter table if exists apparel_replay drop column if exists advanced_at`)
    this.addSql(`alter table if exists apparel_dead_letter drop column if exists user_name`)
  }
}
