import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../../dev/paths"
import { demoAdmin } from "../../dev/seed/demo-accounts"
import type { AdminEmailsResponse, AdminEmailTemplatesResponse } from "../../src/types/http/email"
import { aBlankApp, type BlankApp } from "../support/blank-app"
import { aShopBrokerPrefix, untilConsumed } from "../support/broker"
import { onAPage } from "../support/browser"
import { ask, send, type RequestOptions } from "../support/client"
import { runCommand } from "../support/command"
import { aDatabase, type TestDatabase } from "../support/database"
import { eventually } from "../support/eventually"
import { pythonExample, startExample, typescriptExample } from "../support/example-consumer"
import { ageLoyaltyEvent, untilLoyaltyEventIs } from "../support/loyalty"
import { aPluginPackage, tool, type PluginPackage } from "../support/plugin-package"
import { describeWith } from "../support/requirements"
import { anAdminSession } from "../support/sessions"
import { untilHealthy, type ShopProcess } from "../support/shop"
import { aCart, complete, placeOrder, readyForCompletion, type Storefront } from "../support/storefront"
import { aTemporaryFolder } from "../support/temporary-folder"
import { testEnvironment } from "../support/test-environment"

jest.setTimeout(240_000)

/** What `stock-one-size.js` made. */
type Stocked = { publishableKey: string; variantId: string; endlessVariantId: string }

const doctorScript = "./node_modules/medusa-plugin-apparel/.medusa/server/src/scripts/doctor.js"

let plugin: PluginPackage
beforeAll(async () => {
  plugin = await aPluginPackage()
})

describe("the package", () => {
  const compiled = (source: string) => `.medusa/server/src/${source}`

  it.each([
    ["a workflow", "workflows/index.js"],
    ["its types", "workflows/index.d.ts"],
    ["a route", "api/admin/apparel/doctor/route.js"],
    ["a module", "modules/doctor/index.js"],
    ["a script", "scripts/doctor.js"],
    ["the types of an answer", "types/http/doctor.d.ts"],
    ["the admin for a bundler", "admin/index.mjs"],
    ["the admin for Node", "admin/index.js"],
  ])("holds %s, compiled", (_, source) => {
    expect(plugin.files).toContain(compiled(source))
  })

  it("holds everything in src compiled, and the admin in its bundle", () => {
    const sources = readdirSync(join(plugin.checkout, "src"), { recursive: true, encoding: "utf8" })
      .map((source) => source.replaceAll("\\", "/"))
      .filter((source) => /\.tsx?$/.test(source) && !/^admin\/|__tests__/.test(source))
    expect(sources.length).toBeGreaterThan(20)
    const wanted = sources.flatMap((source) => [source.replace(/\.tsx?$/, ".js"), source.replace(/\.tsx?$/, ".d.ts")])
    expect(plugin.files).toEqual(expect.arrayContaining(wanted.map(compiled)))
    expect(readFileSync(join(plugin.unpacked, compiled("admin/index.mjs")), "utf8")).toContain("Health")
  })

  it("holds the readme, the changelog and the license, and nothing else", () => {
    const rest = plugin.files.filter((file) => !file.startsWith(compiled("")))
    expect(rest).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
  })

  it("holds no test, no source, no seed, no configuration and no secret", () => {
    const unwanted =
      /(^|\/)(dev|bench|integration-tests|seed|__tests__|node_modules)\/|medusa-config|\.env|(?<!\.d)\.tsx?$|\.spec\./
    expect(plugin.files.filter((file) => unwanted.test(file))).toEqual([])
  })

  it("tells nothing about the machine that made it", () => {
    const telling = plugin.files.filter((file) => {
      const text = readFileSync(join(plugin.unpacked, file), "utf8")
      const maps = [...text.matchAll(/sourceMappingURL=data:\S*base64,(\S+)/g)].map(([, map]) => Buffer.from(map ?? "", "base64"))
      return [text, ...maps.map(String)].some((one) => one.includes(ROOT) || one.includes(plugin.checkout))
    })
    expect(telling).toEqual([])
  })

  it("gives a storefront its sizing rules without Medusa, or anything else", async () => {
    const script = `
      const before = new Set(Object.keys(require.cache))
      const { sortSizes, convertSize, recommendSize, validateChart, parseMeasurement, updateOffset, flagProduct } =
        require("./.medusa/server/src/modules/sizing/rules/index.js")
      const loaded = Object.keys(require.cache).filter((file) => !before.has(file))
      const foreign = loaded.filter((file) => !file.includes("/sizing/rules/"))
      const functions = [convertSize, recommendSize, validateChart, updateOffset, flagProduct].map((one) => typeof one)
      console.log(JSON.stringify({ foreign, functions, hasLoaded: loaded.length > 20, sorted: sortSizes(["XL", "S", "M"]), cm: parseMeasurement("34 in", { unit: "cm" }) }))`
    const { code, output } = await runCommand(process.execPath, ["-e", script], { cwd: plugin.unpacked })
    expect(JSON.parse(output)).toEqual({
      foreign: [],
      functions: Array.from({ length: 5 }, () => "function"),
      hasLoaded: true,
      sorted: ["S", "M", "XL"],
      cm: { min_mm: 864, max_mm: 864 },
    })
    expect(code).toBe(0)
  })

  it("is what its package.json says, to publint", async () => {
    const { code, output } = await runCommand(tool("publint"), ["--strict"], { cwd: plugin.checkout })
    expect(output).toContain("All good!")
    expect(code).toBe(0)
  })
})

describe("a Medusa app", () => {
  let app: BlankApp
  let database: TestDatabase
  let stocked: Stocked
  beforeAll(async () => {
    database = await aDatabase("template0")
    app = await aBlankApp(plugin.tarball, database)
    await Promise.all([fill(), app.mustMedusa(["build"])])
  }, 600_000)

  /** An admin, and something to buy. */
  async function fill() {
    await app.mustMedusa(["db:migrate"])
    await app.mustMedusa(["user", "-e", demoAdmin.email, "-p", demoAdmin.password])
    const output = await app.execScript("stock-one-size.js")
    stocked = JSON.parse(/stocked=(.*)/.exec(output)?.[1] ?? "") as Stocked
  }

  const storefrontOf = ({ url }: ShopProcess): Storefront => ({ url, publishableKey: stocked.publishableKey })

  const anOrder = (shop: ShopProcess) => placeOrder(storefrontOf(shop), [{ variant_id: stocked.endlessVariantId, quantity: 1 }])

  const refusal = async (options: object, folder?: string) => {
    const refused = await app.launch(options, folder)
    let outcome: number | string | undefined
    void refused.ended.then((code) => (outcome = code))
    const answers = async () => outcome ?? ((await fetch(`${refused.url}/health`)).ok ? "it started" : undefined)
    expect(await eventually(answers, 60_000)).toBe(1)
    return refused.log()
  }

  it.each([
    "@medusajs/framework",
    "@medusajs/utils",
    "@medusajs/medusa",
    "@medusajs/draft-order",
    "@medusajs/ui",
    "@medusajs/icons",
    "@mikro-orm/core",
    "@tanstack/react-query",
    "awilix",
    "react",
    "react-router-dom",
    "zod",
  ])("has one copy of %s, which engine, admin and plugin share", (name) => {
    expect(app.copiesOf(name)).toEqual([`node_modules/${name}`])
  })

  it("has the plugin's pages in the admin it builds", () => {
    const assets = join(app.folder, ".medusa", "server", "public", "admin", "assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    expect(scripts.some((name) => readFileSync(join(assets, name), "utf8").includes("/admin/apparel/doctor"))).toBe(true)
  })

  it("finds its doctor healthy from the command line: exit code 0", async () => {
    const { code, output } = await app.medusa(["exec", doctorScript])
    expect(output).toContain("Ready: ")
    expect(code).toBe(0)
  })

  it("hears from the doctor what fails: exit code 1", async () => {
    await database.query("update mikro_orm_migrations set name = '-' || name")
    const { code, output } = await app.medusa(["exec", doctorScript])
    await database.query("update mikro_orm_migrations set name = ltrim(name, '-')")
    expect(output).toMatch(/FAIL {2}database_migrated .* migrations are not applied/)
    expect(code).toBe(1)
  })

  it.each([
    [{ doctor: { unknown: 1 } }, /Unrecognized key: "unknown"\s+→ at doctor/],
    [{ docter: {} }, /Unrecognized key: "docter"/],
  ])("refuses to start with the wrong option %j and names it", async (options, message) => {
    expect(await refusal(options)).toMatch(message)
  })

  describe("that runs", () => {
    let shop: ShopProcess
    beforeAll(async () => {
      // An hour in which an order can still be undone: time that no test waits for.
      shop = await untilHealthy(await app.launch({ messaging: { settleAfterSeconds: 3_600 } }))
    })
    // What its worker would publish, the next one is to publish.
    afterAll(() => shop.stop())

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

  describe("that handles core's hook itself", () => {
    let owner: string
    beforeAll(async () => {
      owner = await app.compileHookOwner()
    })

    it("does not start beside the plugin's own handler", async () => {
      expect(await refusal({}, owner)).toContain("Cannot define multiple hook handlers for the validate hook")
    })

    describe("and calls the plugin's", () => {
      const { brokerUrl } = testEnvironment()
      let prefix: string
      let shop: ShopProcess
      beforeAll(async () => {
        prefix = brokerUrl ? aShopBrokerPrefix(brokerUrl, ["loyalty-points", "loyalty-emails"]) : "apparel"
        shop = await untilHealthy(await app.launch({ registerHooks: false, messaging: { brokerUrl, prefix } }, owner))
      })
      afterAll(() => shop.stop())

      it("[registerHooks] runs the plugin's handler in its own, with its types", async () => {
        const { status, body } = await buyTwice(shop)
        expect(status).toBe(400)
        expect(body).toMatchObject({ type: "not_allowed", code: "INSUFFICIENT_STOCK" })
      })

      it("[examples/own-hook] runs its own rule beside it", async () => {
        const { status, body } = await buy(shop, [{ variant_id: stocked.endlessVariantId, quantity: 21 }])
        expect(status).toBe(400)
        expect(body).toMatchObject({ type: "not_allowed", message: "We pack at most 20 pieces in one order, not 21" })
      })

      describeWith(["brokerUrl", "pythonWithPika"], "at RabbitMQ", () => {
        it("[examples/integrators] is heard by other systems, its host's own event too", async () => {
          const KEYS = "order.created.v1,loyalty-points.earned.v1"
          const hears = Object.entries({ typescriptExample, pythonExample }).map(async ([language, example]) => {
            const name = language.toLowerCase()
            const store = join(aTemporaryFolder("apparel-example-"), "store")
            startExample(example, { AMQP_URL: String(brokerUrl), AMQP_PREFIX: prefix, NAME: name, KEYS, STORE: store })
            await untilConsumed(String(brokerUrl), `${prefix}.out.${name}`)
            return () => example.applied(store).map(({ type, body }) => [type, (body as { order_id: string }).order_id])
          })
          const heardBy = await Promise.all(hears)
          const { id } = await anOrder(shop)
          await ageLoyaltyEvent(database, id)
          const ofOrder = (heard: () => string[][]) => heard().flatMap(([type, orderId]) => (orderId === id ? [type] : []))
          for (const heard of heardBy) {
            await eventually(() => (ofOrder(heard).length > 1 ? true : undefined), 20_000)
            expect(ofOrder(heard)).toEqual(["order_created", "loyalty_points_earned"])
          }
        })
      })
    })

    it("[registerHooks] is without the plugin's rule when it does not call it", async () => {
      const shop = await untilHealthy(await app.launch({ registerHooks: false }))
      expect((await buyTwice(shop)).body).toMatchObject({ type: "order" })
    })

    /** Asks for an order of the only unit in stock on two lines. */
    const buyTwice = (shop: ShopProcess) =>
      buy(
        shop,
        ["for Ada", "for Bo"].map((gift) => ({ variant_id: stocked.variantId, quantity: 1, metadata: { gift } }))
      )

    async function buy(shop: ShopProcess, lines: { variant_id: string; quantity: number }[]) {
      const front = storefrontOf(shop)
      const cart = await aCart(front, lines)
      await readyForCompletion(front, cart)
      return complete(front, cart)
    }
  })
})
