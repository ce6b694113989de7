import { mkdirSync, renameSync } from "node:fs"
import { join } from "node:path"
import { aPrivateBroker } from "../../support/messaging/broker"
import type { BrokerNode } from "../../support/messaging/broker-node"
import { eventually } from "../../support/eventually"
import { pythonExample, startExample, typescriptExample, type Example } from "../../support/messaging/example-consumer"
import { anExampleQueue, aSentMessage, type ExampleQueue } from "../../support/messaging/example-queue"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { reconnectInVain } from "../../support/messaging/naive-consumer"
import { describeWith } from "../../support/requirements"
import { aTemporaryFolder } from "../../support/temporary-folder"

/** What RabbitMQ 4 allows a message in a queue that says nothing about it. */
const RABBITMQ_4 = '{"delivery-limit": 20}'

/** A day at one try a minute, which is the longest wait of the examples. */
const TRIES_OF_A_DAY = 1_440

const RESTARTS = 25
const OUTAGES = 30

const sentFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => aSentMessage({ subject: `order_${(first + index) % 7}`, sequence: first + index }))

/** A store that can be taken away under a program that uses it. */
function aStore() {
  const folder = join(aTemporaryFolder("apparel-example-"), "disk")
  mkdirSync(folder)
  return {
    path: join(folder, "store"),
    takeAway: () => renameSync(folder, `${folder}-away`),
    bringBack: () => renameSync(`${folder}-away`, folder),
  }
}

const triesOf = (output: string) => output.split("\n").filter((line) => /^try \d+ failed/.test(line)).length

describeWith(["rabbitmqServer"], "the delivery limit of RabbitMQ 4", () => {
  let broker: BrokerNode
  let line: FaultProxy
  let queue: ExampleQueue

  beforeAll(async () => {
    broker = await aPrivateBroker()
    line = await aFaultProxy(broker.url, 5672)
    await broker.control("set_policy", "--apply-to", "queues", "limit", "\\.out\\.[^.]+$", RABBITMQ_4)
    queue = await anExampleQueue(broker.url)
  }, 300_000)
  beforeEach(() => queue.empty())

  it("puts away what a consumer takes and gives back with every reconnect, its whole prefetch at once", async () => {
    await queue.publish(sentFrom(1, 150))
    await reconnectInVain(broker.url, queue.name, { prefetch: 100, rounds: 21 })
    await eventually(async () => ((await queue.deadLetters()) === 100 ? true : undefined))
    expect(await queue.depth()).toBe(50)
  })

  const proves = (example: Example) => {
    const start = (store: string, args: string[] = []) =>
      startExample(example, { AMQP_URL: line.url, AMQP_PREFIX: queue.prefix, STORE: store, LONGEST_WAIT_MS: "10" }, args)
    const applied = (store: string) => example.applied(store).map(({ sequence }) => Number(sequence))
    const becomesApplied = (store: string, count: number) =>
      eventually(() => (applied(store).length >= count ? true : undefined), 150_000)
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

    it("takes no message from a consumer whose store is away for a day, and that is killed again and again", async () => {
      const store = aStore()
      await queue.publish(sentFrom(1, 50))
      const first = start(store.path)
      await becomesApplied(store.path, 1)
      store.takeAway()
      await queue.publish(sentFrom(51, 100))
      await eventually(() => (triesOf(first.output()) >= TRIES_OF_A_DAY ? true : undefined), 120_000)
      await first.stop("SIGKILL")
      for (let restart = 0; restart < RESTARTS; restart += 1) {
        const next = start(store.path)
        await eventually(() => (triesOf(next.output()) > 0 ? true : undefined), 20_000)
        await next.stop("SIGKILL")
      }
      store.bringBack()
      const last = start(store.path)
      await becomesApplied(store.path, 150)
      await eventually(async () => ((await queue.depth()) === 0 ? true : undefined))
      expect(await last.stop("SIGTERM")).toBe(0)
      expect(applied(store.path)).toEqual(numbers(150))
      expect(await queue.deadLetters()).toBe(0)
    }, 300_000)

    it("takes none from one whose store and whose line come and go many times", async () => {
      const store = aStore()
      const running = start(store.path)
      for (let outage = 0; outage < OUTAGES; outage += 1) {
        const before = applied(store.path).length
        await queue.publish(sentFrom(outage * 10 + 1, 10))
        await becomesApplied(store.path, before + 1)
        if (outage % 2 === 0) line.cut()
        else {
          store.takeAway()
          await queue.publish(sentFrom(OUTAGES * 10 + outage, 1))
        }
        const tries = triesOf(running.output())
        await eventually(() => (triesOf(running.output()) > tries + 1 ? true : undefined), 20_000)
        if (outage % 2 === 0) line.mend()
        else store.bringBack()
      }
      const sent = OUTAGES * 10 + OUTAGES / 2
      await becomesApplied(store.path, sent)
      await eventually(async () => ((await queue.depth()) === 0 ? true : undefined))
      expect(await running.stop("SIGTERM")).toBe(0)
      expect(applied(store.path)).toHaveLength(sent)
      expect(new Set(applied(store.path)).size).toBe(sent)
      expect(await queue.deadLetters()).toBe(0)
    }, 300_000)

    it("is not what a message meets that cannot be applied: it is put away at once, the others go on", async () => {
      const store = aStore()
      await queue.publish([...sentFrom(1, 3), aSentMessage({ sequence: 4, data: "no JSON" }), ...sentFrom(5, 3)])
      const running = start(store.path)
      await becomesApplied(store.path, 6)
      await eventually(async () => ((await queue.deadLetters()) === 1 ? true : undefined))
      expect(await running.stop("SIGTERM")).toBe(0)
      expect(applied(store.path)).toEqual([1, 2, 3, 5, 6, 7])

      expect(await start(store.path, ["dead-letters"]).ended).not.toBe(0)
      await eventually(async () => ((await queue.deadLetters()) === 1 ? true : undefined))
      await queue.empty()
      await queue.putAway(aSentMessage({ sequence: 4 }))
      expect(await start(store.path, ["dead-letters"]).ended).toBe(0)
      expect(applied(store.path)).toEqual([1, 2, 3, 5, 6, 7, 4])
      await eventually(async () => ((await queue.deadLetters()) === 0 ? true : undefined))
    }, 120_000)
  }

  describe("and the example consumer in TypeScript", () => {
    proves(typescriptExample)
  })
  describeWith(["pythonWithPika"], "and the example consumer in Python", () => proves(pythonExample))
})
