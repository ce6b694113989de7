import { connect, type Channel, type ChannelModel, type ConfirmChannel } from "amqplib"
import { atEnd } from "../../support/at-end"
import { aPrivateBroker } from "../../support/messaging/broker"
import type { BrokerNode } from "../../support/messaging/broker-node"
import { repositoryFile } from "../../support/compose"
import { eventually } from "../../support/eventually"
import { aConsumer, aPublication, dataOf } from "../../support/messaging/messages"
import { aRabbitmqTransport } from "../../support/messaging/rabbitmq-transport"
import { describeWith } from "../../support/requirements"

const PASSWORDS: Record<string, string> = { WAREHOUSE_PASSWORD: "a-warehouse-password", SHOP_PASSWORD: "a-shop-password" }
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

  const loginUrl = (user: string, password: string) => broker.url.replace("guest:guest", `${user}:${password}`)
  const connectAs = async (url: string) => {
    const connection = await connect(url)
    connection.on("error", () => undefined)
    atEnd(() => connection.close())
    return connection
  }

  /** What the broker answers to the warehouse: `allowed`, or the code with which it closes the channel. */
  async function answerTo(attempt: Attempt): Promise<unknown> {
    const channel = await warehouse.createConfirmChannel()
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
    const bindings = [{ exchange: "inbound", pattern: "inventory.update.v1" } as const]
    shop.start([{ name: "inventory-levels", bindings, retryDelaysMs: [100] }])
    await eventually(() => (shop.state().status === "connected" && !shop.state().detail ? true : undefined))
    warehouse = await connectAs(loginUrl("warehouse", "a-warehouse-password"))
    const admin = await (await connectAs(broker.url)).createChannel()
    await admin.assertQueue("apparel.out.accounting", QUORUM)
  }, 300_000)

  it("let the shop declare what it needs, publish, and put a message back for another attempt", async () => {
    const inbound = await aConsumer(shop, "inventory-levels", {
      settle: (delivery) => (delivery.attempt === 1 ? delivery.retry(100) : delivery.ack()),
    })
    const sent = await answerTo((channel) =>
      channel.publish("apparel.inbound", "inventory.update.v1", Buffer.from('{"level":17}'), {
        messageId: "stock-1",
        userId: "warehouse",
        mandatory: true,
      })
    )
    expect(sent).toBe("allowed")
    const applied = await inbound.one(({ attempt }) => attempt === 2)
    expect(dataOf(applied)).toEqual({ level: 17 })
    expect(applied.user).toBe("warehouse")
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
  const refused: [string, number, Attempt][] = [
    ["write to apparel.events", 403, (channel) => channel.publish("apparel.events", "order.created.v1", body)],
    ["write to apparel.commands", 403, (channel) => channel.publish("apparel.commands", "email.send.v1", body)],
    ["write into a queue directly", 403, (channel) => channel.sendToQueue("apparel.out.accounting", body)],
    ["send what it may not send", 403, (channel) => channel.publish("apparel.inbound", "payment.success.v1", body)],
    [
      "send as somebody else",
      406,
      (channel) => channel.publish("apparel.inbound", "inventory.update.v1", body, { userId: "shop" }),
    ],
    ["read another integrator's queue", 403, (channel) => channel.consume("apparel.out.accounting", () => undefined)],
    ["hear of what was routed nowhere", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.unrouted", "")],
    ["read what others send", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.inbound", "#")],
    ["hear of what it was not given", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.events", "#")],
    ["hear of commands", 403, (channel) => channel.bindQueue("apparel.out.warehouse", "apparel.commands", "email.send.v1")],
    [
      "put its messages away with somebody else",
      403,
      async (channel) => {
        await channel.deleteQueue("apparel.out.warehouse.dlq")
        const elsewhere = { ...QUORUM.arguments, "x-dead-letter-exchange": "apparel.dlx" }
        await channel.assertQueue("apparel.out.warehouse.dlq", { durable: true, arguments: elsewhere })
      },
    ],
    ["declare another queue", 403, (channel) => channel.assertQueue("apparel.out.warehouse2", QUORUM)],
    ["delete an exchange", 403, (channel) => channel.deleteExchange("apparel.events")],
  ]

  it.each(refused)("do not let the warehouse %s", async (_, code, attempt) => {
    expect(await answerTo(attempt)).toBe(code)
  })

  it("give nobody a tag: neither login may see the management's figures or change users", async () => {
    const users = await broker.control("list_users", "--quiet")
    for (const name of ["shop", "warehouse"]) expect(users).toContain(`${name}\t[]`)
  })

  it("bound an integrator's queue by a policy that drops the oldest instead of refusing the shop", async () => {
    expect(await answerTo(declareAsDocumented)).toBe("allowed")
    const columns = await broker.control("list_queues", "--quiet", "name", "policy")
    expect(columns).toContain("apparel.out.warehouse\tapparel-out")
    expect(columns).not.toContain("apparel.inventory-levels\tapparel-out")
    expect(await broker.control("list_policies", "--quiet")).toContain('"overflow":"drop-head"')
  })
})
