import { messagingOptions } from "../../../src/modules/messaging/options"
import { Queues } from "../../../src/modules/messaging/queues"
import { aPrivateBroker, withBroker } from "../../support/messaging/broker"
import "../../support/consumers"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"
import "../../support/slices"
import { aTemporaryFolder } from "../../support/temporary-folder"
import { testEnvironment } from "../../support/test-environment"
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { queueDefinitionsOf } from "../../../src/modules/messaging/consumers/queue-definitions"
import { registeredConsumers } from "../../../src/modules/messaging/consumers/registry"
import { eventually } from "../../support/eventually"

const UNKNOWN = { code: "UNKNOWN_QUEUE" }

describe("which queues there are", () => {
  it("is known without a broker: those of the consumers, and those beside them", async () => {
    const queues = new Queues(messagingOptions.parse({ prefix: "shop" }))
    for (const queue of ["shop.order-emails", "shop.order-emails.dlq", "shop.inbound-unrouted"]) {
      await expect(queues.assertExists(queue)).resolves.toBeUndefined()
    }
    for (const queue of ["apparel.order-emails", "shop.out.warehouse"]) {
      await expect(queues.assertExists(queue)).rejects.toMatchObject(UNKNOWN)
    }
  })
})

describeWith(["brokerUrl"], "which queues there are at RabbitMQ", () => {
  const brokerUrl = () => testEnvironment().brokerUrl ?? ""

  it("is asked there, and does not matter while nobody answers", async () => {
    const queues = new Queues(messagingOptions.parse({ brokerUrl: brokerUrl() }))
    await withBroker(brokerUrl(), async (connection) => {
      const channel = await connection.createChannel()
      const { queue } = await channel.assertQueue("", { exclusive: false, autoDelete: true })
      await expect(queues.assertExists(queue)).resolves.toBeUndefined()
      await channel.deleteQueue(queue)
      await expect(queues.assertExists(queue)).rejects.toMatchObject(UNKNOWN)
    })
    const away = new Queues(messagingOptions.parse({ brokerUrl: "amqp://127.0.0.1:1" }))
    await expect(away.assertExists("apparel.out.warehouse")).resolves.toBeUndefined()
  })
})

describeWith(["rabbitmqServer"], "the definitions for an administrator", () => {
  it("[messaging.declare] are all that a shop needs that declares nothing itself", async () => {
    const broker = await aPrivateBroker()
    const options = messagingOptions.parse({ brokerUrl: broker.url, prefix: "shop", declare: false })
    const file = join(aTemporaryFolder("apparel-definitions-"), "definitions.json")
    writeFileSync(file, JSON.stringify(new Queues(options).definitions()))
    chmodSync(join(file, ".."), 0o755)
    chmodSync(file, 0o644)
    await broker.control("import_definitions", file)

    for (const declare of [false, true]) {
      const transport = aRabbitmqTransport(broker.url, { prefix: "shop", declare })
      transport.start(queueDefinitionsOf(registeredConsumers(), options.retryDelaysMs))
      await eventually(() => (transport.state().status === "connected" ? true : undefined), 20_000)
      expect(transport.state()).not.toHaveProperty("detail")
      await transport.stop()
    }
    const bindings = await broker.control("list_bindings", "--quiet", "source_name", "destination_name", "routing_key")
    expect(bindings).toContain("shop.events\tshop.order-emails\torder.created.v1")
    expect(bindings).toContain("shop.dlx\tshop.order-emails.dlq\tshop.order-emails")
  }, 180_000)
})
