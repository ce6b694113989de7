import type { BrokerConnection } from "./client"
import { isAbsence, within } from "./driver-words"

/**
 * Messages waiting in the queue of this full name, or undefined when it does not exist.
 *
 * @throws TRANSPORT_UNAVAILABLE when the broker does not answer within `timeoutMs`.
 */
export function messagesIn(connection: BrokerConnection, queue: string, timeoutMs: number): Promise<number | undefined> {
  return within(timeoutMs, () => count(connection, queue))
}

async function count(connection: BrokerConnection, queue: string): Promise<number | undefined> {
  const { channel } = await connection.openChannel()
  try {
    const { messageCount } = await channel.checkQueue(queue)
    await channel.close()
    return messageCount
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}
