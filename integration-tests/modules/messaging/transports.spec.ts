import { aBrokerPrefix } from "../../support/messaging/broker"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"
import { transportContract } from "../../support/messaging/transport-contract"

describeWith(["brokerUrl"], "RabbitMQ", () => {
  transportContract("RabbitMQ", async (queues) => {
    const url = testEnvironment().brokerUrl ?? ""
    const prefix = aBrokerPrefix(url, queues)
    return {
      async aTransport() {
        const transport = aRabbitmqTransport(url, { prefix })
        transport.start(queues)
        await transport.whenReady(AbortSignal.timeout(10_000))
        return transport
      },
      fullName: (queue) => `${prefix}.${queue}`,
      sql: () => Promise.resolve([]),
    }
  })
})
