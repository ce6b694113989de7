import { messagingErrors } from "../../../src/modules/messaging/errors"
import type { Transport } from "../../../src/modules/messaging/transports/transport"

type Sent = Parameters<Transport["send"]>[1][number] & { queue: string }

/** The sending half of a transport: writes down what it is given, knows only `queues`, and can be cut off. */
export class RecordingTransport implements Pick<Transport, "send"> {
  readonly sent: Sent[] = []
  isCutOff = false
  /** Called with each page before it is written down, as while the broker has not confirmed it. */
  whileSending: (messages: Parameters<Transport["send"]>[1]) => Promise<unknown> = async () => undefined

  constructor(private readonly queues: string[]) {}

  async send(queue: string, messages: Parameters<Transport["send"]>[1]): Promise<void> {
    if (this.isCutOff) throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "cut off by the test" })
    if (!this.queues.includes(queue)) throw messagingErrors.UNKNOWN_QUEUE({ queue })
    await this.whileSending(messages)
    this.sent.push(...messages.map((message) => ({ ...message, queue })))
  }
}
