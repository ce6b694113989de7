import { withDatabase } from "../../../dev/database"
import { freePort } from "../../../dev/ports"
import { atEnd } from "../../support/at-end"
import { aShopBrokerPrefix } from "../../support/messaging/broker"
import { databaseUrl } from "../../support/database"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { aStateFolder, startCommand, stopStartedShops } from "../../support/start-command"
import { testEnvironment } from "../../support/test-environment"

afterEach(stopStartedShops, 60_000)

describeWith(["redisUrl", "brokerUrl"], "npm start with services given by URL", () => {
  jest.setTimeout(900_000)

  it("creates the database, uses every service, and adds no demo to somebody else's shop", async () => {
    const state = aStateFolder()
    const { maintenanceUrl, brokerUrl } = testEnvironment()
    const name = `apparel_start_${process.pid}`
    atEnd(() => withDatabase(maintenanceUrl, (client) => client.query(`drop database if exists ${name} with (force)`)))
    const environment = {
      PORT: String(await freePort()),
      DATABASE_URL: databaseUrl(maintenanceUrl, name),
      REDIS_URL: await aRedis(),
      AMQP_URL: brokerUrl,
      AMQP_PREFIX: aShopBrokerPrefix(brokerUrl ?? ""),
    }
    const shop = startCommand(state, environment)
    await shop.open()
    expect(shop.output()).toContain(`created the database ${name}`)
    expect(shop.output()).not.toContain("embedded")
    const { checks } = (await (await fetch(`http://localhost:${environment.PORT}/ready`)).json()) as {
      checks: { name: string; verdict: string }[]
    }
    const verdicts = Object.fromEntries(checks.map((check) => [check.name, check.verdict]))
    expect(verdicts).toMatchObject({ database: "pass", redis: "pass", broker: "pass", engine_modules: "pass" })
    shop.signal("SIGINT")
    expect(await shop.ended).toBe(0)

    await withDatabase(environment.DATABASE_URL, (client) => client.query("update store set metadata = null"))
    const again = startCommand(state, environment)
    await again.open()
    expect(again.output()).toContain("the demo catalog is not added")
    again.signal("SIGINT")
    expect(await again.ended).toBe(0)
  })
})
