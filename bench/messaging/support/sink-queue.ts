import { connect, type ConfirmChannel } from "amqplib"
import type { QueueDefinition } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../../integration-tests/support/at-end"

/** A quorum queue that takes every event, as a consumer's or an integrator's would. */
export const SINK: QueueDefinition = { name: "sink", bindings: [{ exchange: "events", pattern: "#" }], retryDelaysMs: [] }

/** A plain confirm channel of the driver's, on a connection of its own; closed at the end. */
export async function aConfirmChannel(brokerUrl: string): Promise<ConfirmChannel> {
  const connection = await connect(brokerUrl, { noDelay: true })
  atEnd(() => connection.close())
  return connection.createConfirmChannel()
}
