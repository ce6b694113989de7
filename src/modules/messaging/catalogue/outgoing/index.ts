import type { OutgoingMessage } from "../define-message"

/** What the shop publishes, in the order in which the documentation lists it. */
export const outgoingMessages: readonly OutgoingMessage[] = []
