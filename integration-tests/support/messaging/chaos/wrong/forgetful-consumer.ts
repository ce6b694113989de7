import type { Database } from "../../../../../src/shared/database"
import type { Delivery, Transport } from "../../../../../src/modules/messaging/transports/transport"
import { applyEffects, effectConsumer } from "../effect-consumer"

/** Deliberately wrong: remembers no message, so that it applies a repeated one twice. */
export async function startForgetfulConsumer(transport: Transport, database: Database): Promise<{ stop(): Promise<void> }> {
  let turn: Promise<void> = Promise.resolve()
  const take = (delivery: Delivery) => {
    turn = turn.then(async () => {
      await database.transaction((sql) => applyEffects(sql, [delivery.messageId]))
      await delivery.ack()
    })
  }
  const subscription = await transport.subscribe(effectConsumer.name, 100, take)
  return {
    async stop() {
      await subscription.cancel()
      await turn
    },
  }
}
