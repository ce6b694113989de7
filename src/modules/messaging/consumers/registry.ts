import { messagingErrors } from "../errors"
import { INBOUND_UNROUTED } from "../transports/transport"
import type { Consumer } from "./define-consumer"

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const registered = new Map<string, Consumer>()
let isClosed = false

/**
 * Where the shop, its host and other plugins say what they consume. Files register while they load (`src/workflows`
 * is loaded in every process); after the consumers started nothing can be added.
 */
export const consumers = {
  /**
   * Adds a consumer.
   *
   * @throws CONSUMER_NAME_INVALID, CONSUMER_DEFINED_TWICE, or CONSUMERS_STARTED when it comes too late.
   */
  register<Data>(consumer: Consumer<Data>): void {
    const { name } = consumer
    if (!NAME.test(name) || name.length > 60) throw messagingErrors.CONSUMER_NAME_INVALID({ name })
    if (isClosed) throw messagingErrors.CONSUMERS_STARTED({ name })
    const isTaken = name === INBOUND_UNROUTED || (registered.has(name) && registered.get(name) !== consumer)
    if (isTaken) throw messagingErrors.CONSUMER_DEFINED_TWICE({ name })
    registered.set(name, consumer)
  },
}

/** All consumers that are registered by now. */
export const registeredConsumers = (): Consumer[] => [...registered.values()]

/** All consumers, and no more from now on. */
export function closeConsumers(): Consumer[] {
  isClosed = true
  return registeredConsumers()
}
