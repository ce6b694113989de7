import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { demoAdmin } from "../../../dev/seed/demo-accounts"
import { aBlankApp, type BlankApp } from "../../support/blank-app"
import { aShopBrokerPrefix } from "../../support/messaging/broker"
import { onAPage } from "../../support/browser"
import { send } from "../../support/client"
import { aDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { untilHealthy, type ShopProcess } from "../../support/shop"
import { testEnvironment } from "../../support/test-environment"

jest.setTimeout(240_000)

describe("a Medusa app with the plugin, built", () => {
  let app: BlankApp
  beforeAll(async () => {
    app = await aBlankApp(await aDatabase("template0"))
    await Promise.all([app.mustMedusa(["db:migrate"]), app.build()])
  }, 600_000)

  it("has the plugin's pages in the admin it builds", () => {
    const assets = join(app.folder, ".medusa", "server", "public", "admin", "assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    expect(scripts.some((name) => readFileSync(join(assets, name), "utf8").includes("/admin/apparel/doctor"))).toBe(true)
  })

  describe("that runs", () => {
    let shop: ShopProcess
    beforeAll(async () => {
      shop = await untilHealthy(await app.launch())
    })

    it("is ready", async () => {
      expect(await send(`${shop.url}/ready`)).toMatchObject({ status: 200, body: { status: "ready" } })
    })

    it("shows the doctor's findings to staff only", async () => {
      expect((await send(`${shop.url}/admin/apparel/doctor`)).status).toBe(401)
    })

    it("serves its admin", async () => {
      const page = await send<string>(`${shop.url}/app`)
      expect(page.status).toBe(200)
      const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? ""
      expect(script).toMatch(/^\/app\/assets\/.+\.js$/)
      const { status, headers } = await fetch(`${shop.url}${script}`)
      expect([status, headers.get("content-type")]).toEqual([200, expect.stringContaining("javascript") as string])
    })

    describeWith(["chromium"], "in a browser", () => {
      it("opens its admin with our page in the menu", async () => {
        await app.mustMedusa(["user", "-e", demoAdmin.email, "-p", demoAdmin.password])
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
    it("starts with a broker and a mail server, and the doctor has no complaint about either", async () => {
      const { brokerUrl = "" } = testEnvironment()
      const shop = await untilHealthy(
        await app.launchProduction(
          {
            messaging: { brokerUrl, prefix: aShopBrokerPrefix(brokerUrl) },
            email: { transport: { url: "smtp://127.0.0.1:2525" } },
          },
          await aRedis()
        )
      )
      await eventually(() => (/doctor: \d+ of \d+ checks passed/.test(shop.log()) ? true : undefined))
      expect(shop.log()).not.toMatch(/doctor: (broker|mail_server):/)
    })
  })
})
