import type { Exchange } from "../transports/transport"
import type { Message } from "./define-message"
import { jsonSchemaOf } from "./json-schema"
import { headersSchemaOf } from "./message-headers"

export type AsyncApiSettings = { prefix: string; brokerUrl: string }

/** An AsyncAPI 3.0 document. */
export type AsyncApiDocument = { asyncapi: "3.0.0"; [part: string]: unknown }

/** The exchange that carries a message, without the shop's prefix. */
export function exchangeOf({ direction, kind }: Message): Exchange {
  if (direction === "incoming") return "inbound"
  return kind === "event" ? "events" : "commands"
}

/**
 * The contract as an AsyncAPI 3.0 document, from the shop's side: it sends what is outgoing and receives what is incoming.
 * `prefix` is the first word of the exchanges, the option `messaging.prefix`; `brokerUrl` is where integrators connect,
 * without a login.
 */
export function asyncApiOf(messages: readonly Message[], { prefix, brokerUrl }: AsyncApiSettings): AsyncApiDocument {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Messages of an apparel shop",
      version: "1.0.0",
      description: "What the shop publishes to RabbitMQ and what it takes from there. See docs/events.md.",
      license: { name: "MIT" },
    },
    defaultContentType: "application/json",
    servers: { broker: serverOf(brokerUrl) },
    channels: Object.fromEntries(messages.map((message) => [channelIdOf(message), channelOf(message, prefix)])),
    operations: Object.fromEntries(messages.map((message) => [operationIdOf(message), operationOf(message)])),
    components: {
      securitySchemes: {
        login: { type: "userPassword", description: "The login that the shop's operator gave you, by SASL PLAIN" },
      },
      messages: Object.fromEntries(messages.map((message) => [channelIdOf(message), messageOf(message)])),
    },
  }
}

/** RabbitMQ as integrators reach it, whatever the shop's own address of it is. */
function serverOf(brokerUrl: string) {
  const { protocol, host, pathname } = new URL(brokerUrl)
  return {
    host,
    protocol: protocol.slice(0, -1),
    protocolVersion: "0.9.1",
    ...(pathname.length > 1 && { pathname }),
    description: "RabbitMQ of the shop",
    security: [{ $ref: "#/components/securitySchemes/login" }],
  }
}

const channelIdOf = (message: Message): string => `${exchangeOf(message)}.${message.name}.v${message.version}`
const operationIdOf = (message: Message): string =>
  `${message.direction === "outgoing" ? "send" : "receive"}.${channelIdOf(message)}`

function channelOf(message: Message, prefix: string) {
  const exchange = { name: `${prefix}.${exchangeOf(message)}`, type: "topic", durable: true, autoDelete: false }
  return {
    address: message.routingKey,
    messages: { [message.name]: { $ref: `#/components/messages/${channelIdOf(message)}` } },
    bindings: { amqp: { is: "routingKey", exchange, bindingVersion: "0.3.0" } },
  }
}

function operationOf(message: Message) {
  return {
    action: message.direction === "outgoing" ? "send" : "receive",
    channel: { $ref: `#/channels/${channelIdOf(message)}` },
    summary: message.summary,
    messages: [{ $ref: `#/channels/${channelIdOf(message)}/messages/${message.name}` }],
    bindings: { amqp: { deliveryMode: 2, bindingVersion: "0.3.0" } },
  }
}

function messageOf(message: Message) {
  const { availability } = message
  return {
    name: message.name,
    title: `${message.name} v${message.version}`,
    summary: message.summary,
    contentType: "application/json",
    headers: headersSchemaOf(message),
    payload: jsonSchemaOf(message),
    examples: [{ name: message.name, payload: message.example }],
    bindings: { amqp: { messageType: message.name, bindingVersion: "0.3.0" } },
    ...(availability === "available" ? {} : { "x-available-with": availability.laterWith }),
  }
}
