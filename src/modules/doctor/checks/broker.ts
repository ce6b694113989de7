import { connect } from "amqplib"
import { pass, warn, type Check } from "../../../shared/checks"

/**
 * A broker that is away degrades the shop but does not stop it: facts wait in the database, and taking every
 * server out of the balance for it would turn a delay into an outage. So this warns and never fails.
 */
export const broker: Check = {
  name: "broker",
  kind: "connection",
  async run({ brokerUrl }) {
    if (!brokerUrl) {
      return warn("No RabbitMQ is configured; integrators receive nothing", "Set AMQP_URL (or the option doctor.brokerUrl)")
    }
    try {
      const connection = await connect(brokerUrl, { timeout: 2_000, clientProperties: { connection_name: "apparel-doctor" } })
      connection.on("error", () => undefined)
      await connection.close()
      return pass("RabbitMQ answers")
    } catch {
      return warn("RabbitMQ does not answer", "Start RabbitMQ or correct AMQP_URL; messages wait until then")
    }
  },
}
