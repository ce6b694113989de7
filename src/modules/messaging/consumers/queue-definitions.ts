import { incomingMessage, outgoingMessage, parseMessageType } from "../contract/registry"
import { messagingErrors } from "../errors"
import type { Binding, QueueDefinition } from "../transports/transport"
import type { Consumer } from "./define-consumer"

/**
 * The queues of `consumers`, one each, bound to the routing keys of their messages.
 *
 * @throws UNKNOWN_MESSAGE when a consumer takes a message that the contract does not have.
 */
export function queueDefinitionsOf(consumers: readonly Consumer[], retryDelaysMs: number[]): QueueDefinition[] {
  return consumers.map((consumer) => ({
    name: consumer.name,
    bindings: consumer.messages.map((name) => bindingOf(name, consumer.from)),
    retryDelaysMs: consumer.retryDelaysMs ?? retryDelaysMs,
  }))
}

function bindingOf(name: string, exchange: Consumer["from"]): Binding {
  const type = parseMessageType(name)
  const message = exchange === "inbound" ? incomingMessage(type) : outgoingMessage(type)
  if (!message) throw messagingErrors.UNKNOWN_MESSAGE({ name })
  return { exchange, pattern: message.routingKey }
}
