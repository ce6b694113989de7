import { join } from "node:path"
import { eventually } from "../../support/eventually"
import { anExampleQueue, aSentMessage, type SentMessage } from "../../support/messaging/example-queue"
import { pythonExample, startExample, typescriptExample, type Example } from "../../support/messaging/example-consumer"
import { describeWith } from "../../support/requirements"
import { aTemporaryFolder } from "../../support/temporary-folder"
import { testEnvironment } from "../../support/test-environment"

const SUBJECTS = ["level_1", "level_2", "level_3", "level_4"]

/** States in the order of their commits, the subjects taking turns, from sequence `first` on. */
const statesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    aSentMessage({ subject: SUBJECTS[index % SUBJECTS.length] ?? "", sequence: first + index, carries: "state" })
  )

/** The same with repeats in between, and with states that come late: older than what was sent before. */
const disturbed = (sent: SentMessage[]) =>
  sent.flatMap((one, index) => {
    const repeat = index % 3 === 2 ? sent.slice(index - 2, index + 1) : []
    const late = index % 5 === 4 ? [aSentMessage({ ...one, sequence: sent[0]?.sequence ?? 0, id: undefined })] : []
    return [one, ...repeat, ...late]
  })

function proves(example: Example) {
  const url = testEnvironment().brokerUrl ?? ""

  it("applies every state once and in order per subject, though it is killed and states come twice and late", async () => {
    const queue = await anExampleQueue(url)
    const store = join(aTemporaryFolder("apparel-example-"), "store")
    const environment = { AMQP_URL: url, AMQP_PREFIX: queue.prefix, STORE: store }
    const [before, after] = [statesFrom(1, 400), statesFrom(401, 200)]
    await queue.publish(disturbed(before))

    const first = startExample(example, environment)
    await eventually(() => (example.applied(store).length > 10 ? true : undefined), 20_000)
    await first.stop("SIGKILL")
    await queue.publish(before.slice(-20))
    await queue.publish(disturbed(after))
    const second = startExample(example, environment)
    const sent = [...before, ...after]
    await eventually(() => (example.applied(store).length >= sent.length ? true : undefined), 60_000)
    // Asked while it runs: what the broker has not yet booked as acknowledged when a consumer leaves, it keeps for the next.
    await eventually(async () => ((await queue.depth()) === 0 ? true : undefined), 20_000)
    expect(await second.stop("SIGTERM")).toBe(0)

    const applied = example.applied(store)
    for (const subject of SUBJECTS) {
      const ofSubject = applied.filter(({ stream }) => stream === `/apparel order/${subject}`)
      expect(ofSubject.map(({ sequence, body }) => [sequence, body])).toEqual(
        sent.filter((one) => one.subject === subject).map(({ sequence, data }) => [String(sequence), data])
      )
    }
    expect(applied).toHaveLength(sent.length)
    expect(second.output()).toContain(`order_created /apparel order/level_4 ${sent.length}\n`)
  }, 120_000)

  it("applies a fact that comes after newer ones, and a state beside a newer one of another type", async () => {
    const queue = await anExampleQueue(url)
    const store = join(aTemporaryFolder("apparel-example-"), "store")
    const parcel = aSentMessage({ type: "fulfillment_created", subject: "ful_1", sequence: 7 })
    const sent = [
      aSentMessage({ type: "shipment_created", subject: "ful_1", sequence: 9 }),
      parcel,
      aSentMessage({ type: "product_updated", subject: "prod_1", sequence: 12, carries: "state" }),
      aSentMessage({ type: "product_priced", subject: "prod_1", sequence: 11, carries: "state" }),
      aSentMessage({ type: "product_updated", subject: "prod_1", sequence: 10, carries: "state" }),
      parcel,
    ]
    await queue.publish(sent)
    const running = startExample(example, { AMQP_URL: url, AMQP_PREFIX: queue.prefix, STORE: store })
    await eventually(async () => (example.applied(store).length > 0 && (await queue.depth()) === 0 ? true : undefined), 20_000)
    expect(await running.stop("SIGTERM")).toBe(0)
    expect(example.applied(store).map(({ type, sequence }) => [type, sequence])).toEqual([
      ["shipment_created", "9"],
      ["fulfillment_created", "7"],
      ["product_updated", "12"],
      ["product_priced", "11"],
    ])
  })

  it("keeps the same subject of two shops apart", async () => {
    const queue = await anExampleQueue(url)
    const store = join(aTemporaryFolder("apparel-example-"), "store")
    await queue.publish([aSentMessage({ subject: "level_1", sequence: 900, carries: "state" })], "/shop-a")
    await queue.publish([aSentMessage({ subject: "level_1", sequence: 5, carries: "state" })], "/shop-b")
    const running = startExample(example, { AMQP_URL: url, AMQP_PREFIX: queue.prefix, STORE: store })
    await eventually(() => (example.applied(store).length === 2 ? true : undefined))
    expect(example.applied(store).map(({ stream, sequence }) => [stream, sequence])).toEqual([
      ["/shop-a order/level_1", "900"],
      ["/shop-b order/level_1", "5"],
    ])
    expect(await running.stop("SIGTERM")).toBe(0)
  })
}

describeWith(["brokerUrl"], "the example consumer in TypeScript", () => proves(typescriptExample))
describeWith(["brokerUrl", "pythonWithPika"], "the example consumer in Python", () => proves(pythonExample))
