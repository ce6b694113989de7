import { pass, warn, type Check } from "../../../shared/checks"
import { parseSlice } from "../../../shared/options"
import { MESSAGING_MODULE, messagingOptions } from "../options"
import { openConnection } from "../transports/rabbitmq/client"

/** Less than the doctor waits for a check, so that a broker that says nothing warns and does not fail. */
const CONNECT_TIMEOUT_MS = 2_000
const CLOSE_WITHIN_MS = 500

/**
 * A broker that is away degrades the shop but does not stop it: facts wait in the database, and taking every
 * server out of the balance for it would turn a delay into an outage. So this warns and never fails.
 */
export const broker: Check = {
  name: "broker",
  kind: "connection",
  async run(deployment) {
    const { brokerUrl, ...options } = parseSlice("messaging", messagingOptions, deployment.optionsOf(MESSAGING_MODULE))
    if (brokerUrl === undefined) {
      return warn("No RabbitMQ is configured; integrators receive nothing", "Set the option messaging.brokerUrl (AMQP_URL)")
    }
    try {
      const address = { ...options, brokerUrl, connectTimeoutMs: CONNECT_TIMEOUT_MS }
      const connection = await openConnection(address, "apparel-doctor")
      await connection.close(CLOSE_WITHIN_MS)
      return pass("RabbitMQ answers")
    } catch {
      return warn(
        "RabbitMQ does not answer",
        "Start RabbitMQ or correct the option messaging.brokerUrl (AMQP_URL); messages wait until then"
      )
    }
  },
}
