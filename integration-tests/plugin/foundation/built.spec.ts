import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { demoAdmin } from "../../../dev/seed/demo-accounts"
import type { AdminEmailsResponse, AdminEmailTemplatesResponse } from "../../../src/types/http/email"
import { aBlankApp, stockTwoSizes, type BlankApp, type StockedSizes } from "../../support/blank-app"
import { aShopBrokerPrefix, untilConsumed } from "../../support/messaging/broker"
import { onAPage } from "../../support/browser"
import { ask, send, type RequestOptions } from "../../support/client"
import { aDatabase, type TestDatabase } from "../../support/database"
import { aMigratedTemplate } from "../../support/migrated-app"
import { eventually } from "../../support/eventually"
import { pythonExample, startExample, typescriptExample } from "../../support/messaging/example-consumer"
import { ageLoyaltyEvent, untilLoyaltyEventIs } from "../../support/loyalty"
import { rawRequest } from "../../support/raw-request"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { anAdminSession } from "../../support/sessions"
import { untilHealthy, type ShopProcess } from "../../support/shop"
import { placeOrder } from "../../support/storefront"
import { aTemporaryFolder } from "../../support/temporary-folder"
import { testEnvironment } from "../../support/test-environment"

jest.setTimeout(240_000)

/** What a host in production has of its own. */
const publicAddresses = {
  storefrontUrl: "https://www.shop.example",
  adminUrl: "https://api.shop.example/app",
  backendUrl: "https://api.shop.example",
  supportEmail: "help@shop.example",
}

describe("a Medusa app with the plugin, built", () => {
  let app: BlankApp
  let database: TestDatabase
  let stocked: StockedSizes
  beforeAll(async () => {
    database = await aDatabase(await aMigratedTemplate())
    app = await aBlankApp(database)
    await Promise.all([fill(), app.build()])
  }, 600_000)

  /** An admin, and something to buy. */
  async function fill() {
    await app.mustMedusa(["user", "-e", demoAdmin.email, "-p", demoAdmin.password])
    stocked = await stockTwoSizes(app)
  }

  const anOrder = ({ url }: ShopProcess) =>
    placeOrder({ ...stocked, url }, [{ variant_id: stocked.endlessVariantId, quantity: 1 }])

  it("has the plugin's pages in the admin it builds", () => {
    const assets = join(app.folder, ".medusa", "server", "public", "admin", "assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    expect(scripts.some((name) => readFileSync(join(assets, name), "utf8").includes("/admin/apparel/doctor"))).toBe(true)
  })

  describe("that runs", () => {
    let shop: ShopProcess
    beforeAll(async () => {
      // An hour in which an order can still be undone: time that no test waits for.
      shop = await untilHealthy(await app.launch({ messaging: { settleAfterSeconds: 3_600 } }))
    })
    // Its worker would take the messages that the next shop is to publish.
    afterAll(() => shop.stop())

    it("is ready", async () => {
      expect(await send(`${shop.url}/ready`)).toMatchObject({ status: 200, body: { status: "ready" } })
    })

    it("reads a file that staff import in a process of its own", async () => {
      const { headers } = await anAdminSession(shop)
      const body = { file: Buffer.from("scale,nothing\nx,y").toString("base64"), dry_run: true }
      expect(await send(`${shop.url}/admin/apparel/size-scale-files/import`, { headers, body })).toMatchObject({
        status: 400,
        body: { faults: expect.arrayContaining([expect.objectContaining({ cell: "B1", code: "UNKNOWN_COLUMN" })]) as object },
      })
    })

    it("shows the doctor's findings to staff only", async () => {
      expect((await send(`${shop.url}/admin/apparel/doctor`)).status).toBe(401)
    })

    it.each([
      ["/store/products?locale[]=de", 400, "LOCALE_INVALID"],
      ["/store/products?locale=de&locale=fr", 400, "LOCALE_INVALID"],
      ["/store/products?id[4294967294]=x", 400, "INDEX_TOO_LARGE"],
      ["/app/%ff", 400, "PATH_UNDECODABLE"],
      ["/apparel/fit-feedback/%00", 400, "NUL_BYTE"],
      [`/${"a".repeat(2_000)}`, 414, "PATH_TOO_LONG"],
    ])("answers %s itself, before the engine hangs on it", async (path, status, code) => {
      const answer = await rawRequest(shop.url, { path })
      expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([status, expect.objectContaining({ code })])
    })

    it("serves its admin", async () => {
      const page = await send<string>(`${shop.url}/app`)
      expect(page.status).toBe(200)
      const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? ""
      expect(script).toMatch(/^\/app\/assets\/.+\.js$/)
      const { status, headers } = await fetch(`${shop.url}${script}`)
      expect([status, headers.get("content-type")]).toEqual([200, expect.stringContaining("javascript") as string])
    })

    describe("with the examples among its files", () => {
      const at = (path: string) => `${shop.url}/admin/apparel/${path}`
      let staff: RequestOptions
      beforeAll(async () => {
        staff = { headers: (await anAdminSession(shop)).headers }
      })

      it("[examples/emails] has its own templates and languages", async () => {
        const known = await ask<AdminEmailTemplatesResponse>(at("emails/templates"), staff)
        expect(known.templates).toContainEqual({ name: "back-in-stock", audience: "customer", is_marketing: true })
        const preview = { ...staff, body: { locale: "it-IT" } }
        expect(await ask(at("emails/templates/back-in-stock/preview"), preview)).toMatchObject({
          subject: "Sol Fitted Tee è tornato",
          text: expect.stringContaining("Ciao Robin,") as string,
        })
      })

      it("[examples/loyalty-events] has its own message in its AsyncAPI document", async () => {
        const { channels } = await ask<{ channels: Record<string, object> }>(at("messages/asyncapi"), staff)
        expect(channels["events.loyalty_points_earned.v1"]).toMatchObject({ address: "loyalty-points.earned.v1" })
      })

      it("[examples/loyalty-events] captures its own table, publishes its own event and emails about it", async () => {
        const order = await anOrder(shop)
        await ageLoyaltyEvent(database, order.id)
        const email = await eventually(async () => {
          const { emails } = await ask<AdminEmailsResponse>(at(`emails?template=loyalty-points-earned&q=${order.id}`), staff)
          return emails.find(({ status }) => status === "sent")
        }, 20_000)
        expect(email).toMatchObject({ recipient: order.email, subject: "35 points for you", locale: "en-GB" })
        expect(await untilLoyaltyEventIs(database, order.id, "published")).toBe("published")
      })

      it("[examples/loyalty-events] says nothing of what was undone", async () => {
        const order = await anOrder(shop)
        await untilLoyaltyEventIs(database, order.id, "candidate")
        await ask(`${shop.url}/admin/orders/${order.id}/cancel`, { ...staff, method: "POST" })
        expect(await untilLoyaltyEventIs(database, order.id, "nowhere")).toBe("nowhere")
      })
    })

    describeWith(["chromium"], "in a browser", () => {
      it("opens its admin with our page in the menu", async () => {
        await onAPage(shop, async (page) => {
          await page.goto("/app/orders")
          await page.getByRole("link", { name: "Health" }).click()
          await page.getByRole("heading", { name: "Health", exact: true }).waitFor()
          await page.getByText("Database", { exact: true }).waitFor()
          expect(new URL(page.url()).pathname).toBe("/app/health")
        })
      })
    })
  })

  describeWith(["redisUrl", "brokerUrl"], "in production", () => {
    const { brokerUrl = "" } = testEnvironment()
    let shop: ShopProcess
    let prefix: string
    beforeAll(async () => {
      prefix = aShopBrokerPrefix(brokerUrl, ["loyalty-points", "loyalty-emails"])
      const options = {
        messaging: { brokerUrl, prefix },
        email: { ...publicAddresses, transport: { url: "smtp://127.0.0.1:2525" } },
      }
      shop = await untilHealthy(await app.launchProduction(options, await aRedis()))
    })

    it("starts with a broker and a mail server, and the doctor has no complaint about either", async () => {
      await eventually(() => (/doctor: \d+ of \d+ checks passed/.test(shop.log()) ? true : undefined))
      expect(shop.log()).not.toMatch(/doctor: (broker|mail_server):/)
    })

    describeWith(["pythonWithPika"], "beside other systems", () => {
      it("[examples/integrators] is heard by them, its host's own event too", async () => {
        const KEYS = "order.created.v1,loyalty-points.earned.v1"
        const listening = Object.entries({ typescriptExample, pythonExample }).map(async ([language, example]) => {
          const name = language.toLowerCase()
          const store = join(aTemporaryFolder("apparel-example-"), "store")
          startExample(example, { AMQP_URL: brokerUrl, AMQP_PREFIX: prefix, NAME: name, KEYS, STORE: store })
          await untilConsumed(brokerUrl, `${prefix}.out.${name}`)
          return () => example.applied(store).map(({ type, body }) => [type, (body as { order_id: string }).order_id])
        })
        const systems = await Promise.all(listening)
        const { id } = await anOrder(shop)
        await ageLoyaltyEvent(database, id)
        for (const applied of systems) {
          const ofOrder = () => applied().flatMap(([type, orderId]) => (orderId === id ? [type] : []))
          await eventually(() => (ofOrder().length > 1 ? true : undefined), 20_000)
          expect(ofOrder()).toEqual(["order_created", "loyalty_points_earned"])
        }
      })
    })
  })
})
