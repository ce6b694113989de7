import { connect, type Channel, type ChannelModel, type ConfirmChannel } from "amqplib"
import { atEnd } from "../../support/at-end"
import { aPrivateBroker } from "../../support/messaging/broker"
import type { BrokerNode } from "../../support/messaging/broker-node"
import { repositoryFile } from "../../support/compose"
import { eventually } from "../../support/eventually"
import { acknowledge, aConsumer, aPublication, dataOf } from "../../support/messaging/messages"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"

const PASSWORDS: Record<string, string> = {
  WAREHOUSE_PASSWORD: "a-warehouse-password",
  WAREHOUSE_SENDER_PASSWORD: "a-sender-password",
  SHOP_PASSWORD: "a-shop-password",
}
const QUORUM = { durable: true, arguments: { "x-queue-type": "quorum" } }

/** The commands of a block of docs/integrators.md, each as the arguments of rabbitmqctl. */
function documentedCommands(block: string): string[][] {
  const [, text] = new RegExp(`\`\`\`sh name=${block}\\n(.*?)\`\`\``, "s").exec(repositoryFile("docs/integrators.md")) ?? []
  if (!text) throw new Error(`docs/integrators.md has no block ${block}`)
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const words = [...line.matchAll(/'([^']*)'|"\$(\w+)"|(\S+)/g)]
      return words.map(([, quoted, variable, plain]) => quoted ?? PASSWORDS[variable ?? ""] ?? plain ?? "").slice(1)
    })
}

/** The table of docs/integrators.md on what an integrator declares. */
async function declareAsDocumented(channel: Pick<Channel, "assertExchange" | "assertQueue" | "bindQueue">): Promise<void> {
  const queue = "apparel.out.warehouse"
  const quorum = (more: object) => ({ durable: true, arguments: { "x-queue-type": "quorum", ...more } })
  await channel.assertExchange(`${queue}.dlx`, "fanout", { durable: true })
  await channel.assertQueue(`${queue}.dlq`, quorum({ "x-delivery-limit": 1_000_000_000 }))
  await channel.bindQueue(`${queue}.dlq`, `${queue}.dlx`, "")
  await channel.assertQueue(queue, quorum({ "x-delivery-limit": 100, "x-dead-letter-exchange": `${queue}.dlx` }))
}

type Attempt = (channel: ConfirmChannel) => Promise<unknown> | boolean

describeWith(["rabbitmqServer"], "the permissions that docs/integrators.md tells an operator to give", () => {
  let broker: BrokerNode
  let shop: ReturnType<typeof aRabbitmqTransport>
  let warehouse: ChannelModel
  let sender: ChannelModel

  const loginUrl = (user: string, password: string) => broker.url.replace("guest:guest", `${user}:${password}`)
  const connectAs = async (url: string) => {
    const connection = await connect(url)
    connection.on("error", () => undefined)
    atEnd(() => connection.close())
    return connection
  }

  /** What the broker answers on a new channel of `login`: `allowed`, or the code with which it closes the channel. */
  async function answerTo(login: ChannelModel, attempt: Attempt): Promise<unknown> {
    const channel = await login.createConfirmChannel()
    const refusal = new Promise<unknown>((resolve) => channel.once("error", ({ code }: { code?: number }) => resolve(code)))
    try {
      await attempt(channel)
      await channel.waitForConfirms()
      await channel.close()
      return "allowed"
    } catch {
      return refusal
    }
  }

  beforeAll(async () => {
    broker = await aPrivateBroker()
    for (const block of ["shop", "integrator", "policy"]) {
      for (const command of documentedCommands(block)) await broker.control(...command)
    }
    shop = aRabbitmqTransport(loginUrl("shop", "a-shop-password"), { prefix: "apparel" })
    const taking = (name: string, pattern: string) => ({
      name,
      bindings: [{ exchange: "inbound", pattern } as const],
      retryDelaysMs: [100],
    })
    shop.start([taking("inventory-levels", "inventory.update.v1"), taking("order-cancel-requests", "order.cancel-request.v1")])
    await eventually(() => (shop.state().status === "connected" && !shop.state().detail ? true : undefined))
    warehouse = await connectAs(loginUrl("warehouse", "a-warehouse-password"))
    sender = await connectAs(loginUrl("warehouse-sender", "a-sender-password"))
    const admin = await (await connectAs(broker.url)).createChannel()
    await admin.assertQueue("apparel.out.accounting", QUORUM)
  }, 300_000)

  it("let the shop declare what it needs, publish, and put a message back for another attempt", async () => {
    const inbound = await aConsumer(shop, "inventory-levels", {
      settle: (delivery) => (delivery.attempt === 1 ? delivery.retry(100) : delivery.ack()),
    })
    const sent = await answerTo(sender, (channel) =>
      channel.publish("apparel.inbound", "inventory.update.v1", Buffer.from('{"level":17}'), {
        messageId: "stock-1",
        userId: "warehouse-sender",
        mandatory: true,
      })
    )
    expect(sent).toBe("allowed")
    const applied = await inbound.one(({ attempt }) => attempt === 2)
    expect(dataOf(applied)).toEqual({ level: 17 })
    expect(applied.user).toBe("warehouse-sender")
    await inbound.cancel()
  })

  it("let the warehouse read its own queue, and the shop replay into it", async () => {
    const got: string[] = []
    const channel = await warehouse.createChannel()
    await declareAsDocumented(channel)
    await channel.bindQueue("apparel.out.warehouse", "apparel.events", "order.created.v1")
    await channel.consume("apparel.out.warehouse", (message) => {
      if (!message) return
      got.push(String(message.properties.messageId))
      channel.ack(message)
    })
    const event = aPublication()
    expect(await shop.publish([event])).toEqual([{ accepted: true }])
    await eventually(() => (got.length === 1 ? true : undefined))
    await shop.send("apparel.out.warehouse", [{ ...event, headers: { ...event.headers, "x-apparel-replay": true } }])
    await eventually(() => (got.length === 2 ? true : undefined))
    expect(got).toEqual([event.messageId, event.messageId])
    await channel.close()
  })

  it("let the warehouse put away what it cannot apply, and read it again", async () => {
    const channel = await warehouse.createChannel()
    await declareAsDocumented(channel)
    await shop.send("apparel.out.warehouse", [aPublication({ data: "cannot be applied" })])
    const message = await eventually(async () => (await channel.get("apparel.out.warehouse")) || undefined)
    channel.reject(message, false)
    const putAway = await eventually(async () => (await channel.get("apparel.out.warehouse.dlq")) || undefined)
    expect(dataOf({ body: putAway.content })).toBe("cannot be applied")
    channel.ack(putAway)
    await channel.close()
  })

  const body = Buffer.from("{}")
  const ownQueueWith = (given: Record<string, string>) => ({ durable: true, arguments: { ...QUORUM.arguments, ...given } })

  /** Declares the warehouse's queue for dead letters anew, to put them away by `given`. */
  const puttingAwayBy = (given: Record<string, string>) => async (channel: ConfirmChannel) => {
    await channel.deleteQueue("apparel.out.warehouse.dlq")
    await channel.assertQueue("apparel.out.warehouse.dlq", ownQueueWith(given))
  }
  /** Declares the warehouse's exchange anew, to hand on what it cannot route. */
  const handingOnTo = (alternateExchange: string) => async (channel: ConfirmChannel) => {
    await channel.deleteExchange("apparel.out.warehouse.dlx")
    await channel.assertExchange("apparel.out.warehouse.dlx", "fanout", { durable: true, alternateExchange })
  }

  const refused: [string, number, Attempt][] = [
    ["write to apparel.events", 403, (channel) => channel.publish("apparel.events", "order.created.v1", body)],
    ["write to apparel.commands", 403, (channel) => channel.publish("apparel.commands", "email.send.v1", body)],
    ["write to apparel.inbound", 403, (channel) => channel.publish("apparel.inbound", "inventory.update.v1", body)],
    ["write into a queue directly", 403, (channel) => channel.sendToQueue("apparel.out.accounting", body)],
    ["read another integrator's queue", 403, (channel) => channel.consume("apparel.out.accounting", () => undefined)],
    ["read a queue of the shop", 403, (channel) => channel.consume("apparel.inventory-levels", () => undefined)],
    ["empty a queue of the shop", 403, (channel) => channel.purgeQueue("apparel.inventory-levels")],
    ["hear of what was routed nowhere", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.unrouted", "")],
    ["read what others send", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.inbound", "#")],
    ["hear of what it was not given", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.events", "#")],
    ["hear of commands", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.commands", "email.send.v1")],
    ["let events come back in", 403, (channel) => channel.bindExchange("apparel.inbound", "apparel.events", "order.created.v1")],
    [
      "let events become commands",
      403,
      (channel) => channel.bindExchange("apparel.commands", "apparel.events", "order.created.v1"),
    ],
    [
      "bind a queue of the shop to events",
      403,
      (channel) => channel.bindQueue("apparel.inventory-levels", "apparel.events", "order.created.v1"),
    ],
    ["put its messages away with the shop", 403, puttingAwayBy({ "x-dead-letter-exchange": "apparel.inbound" })],
    ["put its messages away with somebody else", 403, puttingAwayBy({ "x-dead-letter-exchange": "apparel.dlx" })],
    [
      "put its messages away in a queue of the shop",
      403,
      puttingAwayBy({ "x-dead-letter-exchange": "", "x-dead-letter-routing-key": "apparel.inventory-levels" }),
    ],
    ["hand its messages on to the shop", 403, handingOnTo("apparel.inbound")],
    ["declare another queue", 403, (channel) => channel.assertQueue("apparel.out.warehouse2", QUORUM)],
    ["declare a queue of the shop", 403, (channel) => channel.assertQueue("apparel.inventory-levels.dlq", QUORUM)],
    ["delete an exchange", 403, (channel) => channel.deleteExchange("apparel.events")],
  ]
  it.each(refused)("do not let the warehouse %s", async (_, code, attempt) => {
    expect(await answerTo(warehouse, attempt)).toBe(code)
  })

  const refusedToSender: [string, number, Attempt][] = [
    ["send what it may not send", 403, (channel) => channel.publish("apparel.inbound", "payment.success.v1", body)],
    [
      "send as somebody else",
      406,
      (channel) => channel.publish("apparel.inbound", "inventory.update.v1", body, { userId: "shop" }),
    ],
    ["write to apparel.events", 403, (channel) => channel.publish("apparel.events", "order.created.v1", body)],
    ["write into a queue directly", 403, (channel) => channel.sendToQueue("apparel.inventory-levels", body)],
    ["declare a queue", 403, (channel) => channel.assertQueue("apparel.out.warehouse-sender", QUORUM)],
    ["declare a queue without a name", 403, (channel) => channel.assertQueue("", { exclusive: true })],
    ["read a queue", 403, (channel) => channel.consume("apparel.out.warehouse", () => undefined)],
    ["bind events to what comes in", 403, (channel) => channel.bindExchange("apparel.inbound", "apparel.events", "#")],
    ["bind what comes in to itself", 403, (channel) => channel.bindExchange("apparel.inbound", "apparel.inbound", "#")],
    ["read what others send", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.inbound", "#")],
    ["delete where it sends to", 403, (channel) => channel.deleteExchange("apparel.inbound")],
  ]
  it.each(refusedToSender)("do not let the login that sends %s", async (_, code, attempt) => {
    expect(await answerTo(sender, attempt)).toBe(code)
  })

  const refusedToShop: [string, number, Attempt][] = [
    ["declare a queue of somebody else's", 403, (channel) => channel.assertQueue("accounting.orders", QUORUM)],
    ["delete a queue of somebody else's", 403, (channel) => channel.deleteQueue("accounting.orders")],
    ["write to an exchange of somebody else's", 403, (channel) => channel.publish("amq.topic", "any", body)],
    ["read from an exchange of somebody else's", 403, (channel) => channel.bindQueue("apparel.out.accounting", "amq.topic", "#")],
  ]
  it.each(refusedToShop)("do not let the shop %s", async (_, code, attempt) => {
    const login = await connectAs(loginUrl("shop", "a-shop-password"))
    expect(await answerTo(login, attempt)).toBe(code)
  })

  it.each(["CC", "BCC"])("are not passed by with %s: what gets through has the key that was permitted", async (header) => {
    const toMore = { messageId: `more-with-${header}`, headers: { [header]: ["order.cancel-request.v1"] } }
    const answer = await answerTo(sender, (channel) => channel.publish("apparel.inbound", "inventory.update.v1", body, toMore))
    if (answer === 403) return // from RabbitMQ 3.13 on the broker looks at these headers itself
    expect(answer).toBe("allowed")
    const requests = await aConsumer(shop, "order-cancel-requests", { settle: acknowledge })
    expect((await requests.one(({ messageId }) => messageId === toMore.messageId)).routingKey).toBe("inventory.update.v1")
    await requests.cancel()
  })

  it("give nobody a tag: no login may see the management's figures or change users", async () => {
    const users = await broker.control("list_users", "--quiet")
    for (const name of ["shop", "warehouse", "warehouse-sender"]) expect(users).toContain(`${name}\t[]`)
  })

  it("bound an integrator's queue by a policy that drops the oldest instead of refusing the shop", async () => {
    expect(await answerTo(warehouse, declareAsDocumented)).toBe("allowed")
    const columns = await broker.control("list_queues", "--quiet", "name", "policy")
    expect(columns).toContain("apparel.out.warehouse\tapparel-out")
    expect(columns).not.toContain("apparel.inventory-levels\tapparel-out")
    expect(await broker.control("list_policies", "--quiet")).toContain('"overflow":"drop-head"')
  })
})
