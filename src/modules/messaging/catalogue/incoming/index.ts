import type { IncomingMessage } from "../define-message"

/** What integrators may send, in the order in which the documentation lists it. */
export const incomingMessages: readonly IncomingMessage[] = []
