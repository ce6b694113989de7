import type { Database } from "../../../../../src/shared/database"
import type { Delivery, Transport } from "../../../../../src/modules/messaging/transports/transport"
import { applyEffects, effectConsumer } from "../effect-consumer"

/**
 * Deliberately wrong: acknowledges before its effect is committed, so that what it has in flight when it dies is lost.
 * (It applies one after the other, which makes that much.)
 */
export async function startHastyConsumer(transport: Transport, database: Database): Promise<{ stop(): Promise<void> }> {
  let turn: Promise<void> = Promise.resolve()
  const take = (delivery: Delivery) => {
    void delivery.ack()
    turn = turn.then(() => database.transaction((sql) => applyEffects(sql, [delivery.messageId])))
  }
  const subscription = await transport.subscribe(effectConsumer.name, 100, take)
  return {
    async stop() {
      await subscription.cancel()
      await turn
    },
  }
}
