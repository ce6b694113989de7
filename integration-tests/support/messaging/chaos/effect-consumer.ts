import type { ApplyingConsumer, ReceivedMessage } from "../../../../src/modules/messaging/consumers/define-consumer"
import { queueDefinitionsOf } from "../../../../src/modules/messaging/consumers/queue-definitions"
import type { Sql } from "../../../../src/shared/database"
import { chaosMessage } from "./chaos-message"
import { reportWork } from "./chaos-process"

/** One row for every time a message was applied: exactly once means exactly one row. */
export const EFFECT_TABLE = "create table chaos_effect (message_id text not null)"

/** Applies messages whose ids are `ids`. */
export async function applyEffects(sql: Sql, ids: string[]): Promise<void> {
  await sql("insert into chaos_effect (message_id) select unnest($1::text[])", [ids])
  reportWork()
}

/** The consumer that is put through chaos. */
export const effectConsumer: ApplyingConsumer = {
  name: "chaos-effects",
  from: "events",
  messages: [chaosMessage.name],
  apply: (messages: ReceivedMessage[], { sql }) =>
    applyEffects(
      sql,
      messages.map(({ id }) => id)
    ),
}

/** Its queue; whoever publishes declares it too, so that nothing is published to nobody. */
export const EFFECT_QUEUES = queueDefinitionsOf([effectConsumer], [100])
