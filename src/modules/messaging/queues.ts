import { registeredConsumers } from "./consumers/registry"
import { queueDefinitionsOf } from "./consumers/queue-definitions"
import { messagingErrors } from "./errors"
import type { MessagingOptions } from "./options"
import { openConnection, vhostOf } from "./transports/rabbitmq/client"
import { definitionsOf, type Definitions } from "./transports/rabbitmq/definitions"
import { messagesIn } from "./transports/rabbitmq/depth"
import { topologyOf } from "./transports/rabbitmq/topology"
import { INBOUND_UNROUTED } from "./transports/transport"

/** Longest wait for the broker while somebody waits for the answer, in milliseconds. */
const LONGEST_WAIT_MS = 2_000

/** What any process can say of the queues, also one that has no transport of its own. */
export class Queues {
  constructor(private readonly options: MessagingOptions) {}

  /**
   * @throws UNKNOWN_QUEUE when there is no queue of this full name. A broker that does not answer is no reason: whoever
   * sends to the queue later will see.
   */
  async assertExists(queue: string): Promise<void> {
    const { brokerUrl } = this.options
    const exists = brokerUrl === undefined ? this.isOwn(queue) : await this.isAtBroker(queue, brokerUrl).catch(() => true)
    if (!exists) throw messagingErrors.UNKNOWN_QUEUE({ queue })
  }

  /**
   * @throws UNKNOWN_QUEUE, or QUEUE_OF_THE_SHOP when it is one of ours: our consumers know how things stand. Queues in
   * PostgreSQL are all ours.
   */
  async assertIsIntegrators(queue: string): Promise<void> {
    await this.assertExists(queue)
    const { prefix } = this.options
    if (queue.startsWith(`${prefix}.`) && !queue.startsWith(`${prefix}.out.`)) throw messagingErrors.QUEUE_OF_THE_SHOP({})
  }

  /** What an administrator has to declare where the shop may not, as a file that RabbitMQ imports. */
  definitions(): Definitions {
    const { prefix, brokerUrl = "amqp://localhost", retryDelaysMs } = this.options
    return definitionsOf(topologyOf(prefix, queueDefinitionsOf(registeredConsumers(), retryDelaysMs)), vhostOf(brokerUrl))
  }

  private isOwn(queue: string): boolean {
    const names = [INBOUND_UNROUTED, ...registeredConsumers().map(({ name }) => name)]
    return names.some((name) => queue.replace(/\.dlq$/, "") === `${this.options.prefix}.${name}`)
  }

  private async isAtBroker(queue: string, brokerUrl: string): Promise<boolean> {
    const address = { ...this.options, brokerUrl, connectTimeoutMs: LONGEST_WAIT_MS }
    const connection = await openConnection(address, `${this.options.prefix} question`)
    try {
      return (await messagesIn(connection, queue, LONGEST_WAIT_MS)) !== undefined
    } finally {
      await connection.close(LONGEST_WAIT_MS)
    }
  }
}
