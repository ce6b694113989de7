import { messagingErrors } from "../errors"
import type { IncomingMessage, Message, OutgoingMessage } from "./define-message"

/** Names one version of a message; the version is 1 unless it is given. */
export type MessageType = { name: string; version?: number }

/** Every type of message by direction and type. */
const outgoing = new Map<string, OutgoingMessage>()
const incoming = new Map<string, IncomingMessage>()

const keyOf = ({ name, version = 1 }: MessageType): string => `${name}.v${version}`

/** Where slices, hosts and other plugins add their types of messages, while their files load. */
export const messages = {
  /**
   * Adds message types to the contract, which is what makes them documented, checked and routable. Another version of a
   * name is a type of its own: each fact is published once in every version that is registered.
   *
   * @throws MESSAGE_DEFINED_TWICE when the direction has another type of this name and version, or FACT_COALESCED.
   */
  register(...added: readonly Message[]): void {
    for (const message of added) {
      const types: Map<string, Message> = message.direction === "outgoing" ? outgoing : incoming
      const key = keyOf(message)
      const known = types.get(key)
      if (known !== undefined && known !== message) throw messagingErrors.MESSAGE_DEFINED_TWICE({ name: key })
      if (message.direction === "outgoing" && message.carries === "fact" && message.coalesce) {
        throw messagingErrors.FACT_COALESCED({ name: message.name })
      }
      types.set(key, message)
    }
  },
}

export const outgoingMessage = (type: MessageType): OutgoingMessage | undefined => outgoing.get(keyOf(type))
export const incomingMessage = (type: MessageType): IncomingMessage | undefined => incoming.get(keyOf(type))

/** All types, outgoing first, each direction in the order of registration. */
export const allMessages = (): Message[] => [...outgoing.values(), ...incoming.values()]

/** The versions of one name, in ascending order. */
export const versionsOf = (direction: Message["direction"], name: string): Message[] =>
  allMessages()
    .filter((message) => message.direction === direction && message.name === name)
    .sort((a, b) => a.version - b.version)

/** The type that a consumer names: `order_created` is version 1, `order_created.v2` the second. */
export function parseMessageType(text: string): Required<MessageType> {
  const [, name = text, version = "1"] = /^(\w+)\.v([1-9]\d{0,3})$/.exec(text) ?? []
  return { name, version: Number(version) }
}
