import { messagingErrors } from "../errors"
import type { IncomingMessage, Message, OutgoingMessage } from "./define-message"

/** Every type of message by direction and name. */
const outgoing = new Map<string, OutgoingMessage>()
const incoming = new Map<string, IncomingMessage>()

/** Where slices, hosts and other plugins add their types of messages, while their files load. */
export const messages = {
  /**
   * Adds message types to the contract, which is what makes them documented, checked and routable.
   *
   * @throws MESSAGE_DEFINED_TWICE when the direction has another type of this name, or FACT_COALESCED.
   */
  register(...added: readonly Message[]): void {
    for (const message of added) {
      const types: Map<string, Message> = message.direction === "outgoing" ? outgoing : incoming
      const known = types.get(message.name)
      if (known !== undefined && known !== message) throw messagingErrors.MESSAGE_DEFINED_TWICE({ name: message.name })
      if (message.direction === "outgoing" && message.carries === "fact" && message.coalesce) {
        throw messagingErrors.FACT_COALESCED({ name: message.name })
      }
      types.set(message.name, message)
    }
  },
}

export const outgoingMessage = (name: string): OutgoingMessage | undefined => outgoing.get(name)
export const incomingMessage = (name: string): IncomingMessage | undefined => incoming.get(name)

/** All types, outgoing first, each direction in the order of registration. */
export const allMessages = (): Message[] => [...outgoing.values(), ...incoming.values()]
