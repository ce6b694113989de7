import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { doctorOptions } from "../../../src/modules/doctor/options"
import { installCapture } from "../../../src/modules/messaging/capture/install"
import { triggerName } from "../../../src/modules/messaging/capture/define-capture"
import { registeredCaptures } from "../../../src/modules/messaging/capture/registry"
import { deadLetters, messageBacklog } from "../../../src/modules/messaging/checks/backlog"
import { broker } from "../../../src/modules/messaging/checks/broker"
import { messageCapture } from "../../../src/modules/messaging/checks/capture"
import { integratorQueues } from "../../../src/modules/messaging/checks/integrators"
import { messageTopology } from "../../../src/modules/messaging/checks/topology"
import type { Check, Deployment } from "../../../src/shared/checks"
import { aFaultProxy } from "../../support/fault-proxy"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { leaveAnOlderTrigger } from "../../support/messaging/older-trigger"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"

describe("the doctor and messages", () => {
  let shop: MessagingDatabase
  let deployment: Deployment
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    deployment = aDeployment({ databaseUrl: shop.url })
    await installCapture(shop.database)
  })
  beforeEach(() => shop.query("truncate apparel_outbox, apparel_dead_letter"))
  beforeEach(() => shop.query("delete from apparel_messaging_state where key like 'process:%'"))

  const found = (check: Check) => Promise.resolve(check.run(deployment))
  const waitingFor = (age: string, count = 1, isReady = true) =>
    shop.query(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, is_ready, occurred_at)
       select 'order_created', 'order', n::text, n::text, apparel_partition_of(n::text), '{}', $3, clock_timestamp() - $1::interval
       from generate_series(1, $2::int) n`,
      [age, count, isReady]
    )
  const aReport = (transport: object, age = "1 second", id = "worker-1") =>
    shop.query(`insert into apparel_messaging_state (key, value, updated_at) values ($1, $2, now() - $3::interval)`, [
      `process:${id}`,
      JSON.stringify({ mode: "worker", transport: { kind: "rabbitmq", ...transport } }),
      age,
    ])

  describe("message_capture", () => {
    it("passes while every trigger is there and fires", async () => {
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })

    const captured = registeredCaptures().map((capture) => ({ table: capture.table, trigger: triggerName(capture) }))

    it.each(captured)("fails when the trigger of $table is disabled, and when it is gone", async ({ table, trigger }) => {
      await shop.query(`alter table "${table}" disable trigger ${trigger}`)
      expect(await found(messageCapture)).toMatchObject({
        verdict: "fail",
        message: `Facts are not captured: ${trigger} is disabled`,
      })
      await shop.query(`drop trigger ${trigger} on "${table}"`)
      expect(await found(messageCapture)).toMatchObject({
        verdict: "fail",
        message: `Facts are not captured: ${trigger} is missing`,
        remedy: expect.stringContaining("within a minute") as string,
      })
      await installCapture(shop.database)
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })

    it("fails when the trigger is that of another release", async () => {
      await shop.query(`comment on trigger apparel_capture_order on "order" is 'older'`)
      expect(await found(messageCapture)).toMatchObject({
        verdict: "fail",
        message: expect.stringContaining("version") as string,
      })
      await installCapture(shop.database)
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })

    it("warns of a trigger that an older release left beside those of this one, until `db:migrate` takes it away", async () => {
      await leaveAnOlderTrigger(shop)
      expect(await found(messageCapture)).toMatchObject({
        verdict: "warn",
        message: "apparel_capture_placed_order of table order belongs to no part of this release",
        remedy: expect.stringContaining("db:migrate") as string,
      })
      await installCapture(shop.database, { dropsOlder: true })
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })

    it("fails when the trigger fires on replicas alone", async () => {
      await shop.query(`alter table "order" enable replica trigger apparel_capture_order`)
      expect(await found(messageCapture)).toMatchObject({ verdict: "fail" })
      await shop.query(`alter table "order" enable trigger apparel_capture_order`)
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })

    it("is not fooled by a trigger of that name in another schema, and fails on a table that does not exist", async () => {
      await shop.query(`create schema elsewhere`)
      await shop.query(`alter table "refund" set schema elsewhere`)
      expect(await found(messageCapture)).toMatchObject({ verdict: "fail", message: expect.stringContaining("refund") as string })
      await shop.query(`alter table elsewhere."refund" set schema public`)
      expect(await found(messageCapture)).toMatchObject({ verdict: "pass" })
    })
  })

  describe("message_backlog", () => {
    it("passes messages that only just came", async () => {
      await waitingFor("50 seconds", 3)
      expect(await found(messageBacklog)).toMatchObject({ verdict: "pass", message: "3 messages wait to be sent" })
    })

    it("warns when one has waited for more than a minute", async () => {
      await waitingFor("70 seconds")
      expect(await found(messageBacklog)).toMatchObject({
        verdict: "warn",
        message: expect.stringMatching(/1 messages .* 7\d s/) as string,
      })
    })

    it("warns of more than 100,000, however young", async () => {
      await waitingFor("1 second", 100_001)
      expect(await found(messageBacklog)).toMatchObject({ verdict: "warn" })
    })

    it("warns of a fact that has not settled for hours", async () => {
      await waitingFor("3 hours", 1, false)
      expect(await found(messageBacklog)).toMatchObject({
        verdict: "warn",
        message: expect.stringMatching(/not settled for 18\d min/) as string,
      })
    })

    it("leaves orders alone that have yet to settle", async () => {
      await waitingFor("10 minutes", 2, false)
      expect(await found(messageBacklog)).toMatchObject({ verdict: "pass" })
    })
  })

  describe("dead_letters", () => {
    const aDeadLetter = (status: string) =>
      shop.query(
        `insert into apparel_dead_letter (direction, body, reason_code, reason, status) values ('incoming', '', 'X', 'x', $1)`,
        [status]
      )

    it("warns with the number of those that nobody has looked after", async () => {
      await aDeadLetter("retried")
      await aDeadLetter("discarded")
      expect(await found(deadLetters)).toMatchObject({ verdict: "pass" })
      await aDeadLetter("open")
      expect(await found(deadLetters)).toMatchObject({ verdict: "warn", message: "1 message was given up and waits for staff" })
    })
  })

  describe("integrator_queues", () => {
    const healthy = { integrator: "warehouse", queue: "apparel.out.warehouse", depth: 3, dead_letters: 0, oldest_seconds: 20 }
    const aWorkerSaw = (...integrators: object[]) =>
      shop.query(`insert into apparel_messaging_state (key, value) values ('process:seer', $1)`, [
        JSON.stringify({ integrators }),
      ])

    it("passes while they take their messages, and where there are none", async () => {
      expect(await found(integratorQueues)).toMatchObject({ verdict: "pass" })
      await aWorkerSaw(healthy)
      expect(await found(integratorQueues)).toMatchObject({ verdict: "pass", message: "1 integrators take their messages" })
    })

    it.each([
      ["does not listen", { depth: 40, oldest_seconds: 7_200 }, "40 messages wait for warehouse, the oldest for 120 min"],
      ["is far behind", { depth: 100_001 }, "100001 messages wait for warehouse, the oldest for 0 min"],
      ["has no queue", { depth: null, oldest_seconds: null }, "warehouse has no queue apparel.out.warehouse"],
      ["put messages away", { dead_letters: 2 }, "warehouse could not apply 2 messages, which lie in apparel.out.warehouse.dlq"],
    ])("warns when one %s", async (_, trouble, message) => {
      await aWorkerSaw({ ...healthy, ...trouble })
      expect(await found(integratorQueues)).toMatchObject({ verdict: "warn", message })
    })
  })

  describe("message_topology", () => {
    it("passes when every worker is connected and finds what it needs", async () => {
      await aReport({ status: "connected" })
      await aReport({ status: "connected" }, "2 seconds", "worker-2")
      expect(await found(messageTopology)).toMatchObject({ verdict: "pass", message: "2 workers have every queue" })
    })

    it("warns with a worker's own words when something differs", async () => {
      await aReport({ status: "connected" })
      await aReport({ status: "connected", detail: "queue apparel.stock differs" }, "2 seconds", "worker-2")
      expect(await found(messageTopology)).toMatchObject({
        verdict: "warn",
        message: "A worker's way to the queues is connected: queue apparel.stock differs",
      })
    })

    it("warns when a worker is not connected", async () => {
      await aReport({ status: "connecting" })
      expect(await found(messageTopology)).toMatchObject({ verdict: "warn" })
    })

    it("warns when messages wait and the last word of a worker is old", async () => {
      await aReport({ status: "connected" }, "61 seconds")
      expect(await found(messageTopology)).toMatchObject({ verdict: "pass" })
      await waitingFor("1 second")
      expect(await found(messageTopology)).toMatchObject({
        verdict: "warn",
        message: "Messages wait and no worker has reported for 60 s",
      })
    })
  })
})

describeWith(["brokerUrl"], "the doctor and RabbitMQ", () => {
  const aHostWith = (messaging: object) =>
    aDeployment({ optionsOf: (module) => (module === "apparel_messaging" ? { messaging } : undefined) })

  it("passes a broker that answers and warns of one that is away, because messages wait for it", async () => {
    const proxy = await aFaultProxy(testEnvironment().brokerUrl ?? "", 5672)
    expect(await broker.run(aHostWith({ brokerUrl: proxy.url }))).toMatchObject({ verdict: "pass" })
    proxy.cut()
    expect(await broker.run(aHostWith({ brokerUrl: proxy.url }))).toMatchObject({
      verdict: "warn",
      message: "RabbitMQ does not answer",
    })
  })

  it("warns of a broker that says nothing before the doctor gives up on the check", async () => {
    const proxy = await aFaultProxy(testEnvironment().brokerUrl ?? "", 5672)
    proxy.freeze()
    const startedAt = Date.now()
    expect(await broker.run(aHostWith({ brokerUrl: proxy.url }))).toMatchObject({ verdict: "warn" })
    expect(Date.now() - startedAt).toBeLessThan(doctorOptions.parse(undefined).timeoutMs)
  })

  it("warns when no broker is configured", async () => {
    expect(await broker.run(aDeployment())).toMatchObject({ verdict: "warn" })
  })
})
