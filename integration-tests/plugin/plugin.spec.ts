import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../../dev/paths"
import { demoAdmin } from "../../dev/seed/demo-accounts"
import { aBlankApp, type BlankApp } from "../support/blank-app"
import { aShopBrokerPrefix } from "../support/broker"
import { onAPage } from "../support/browser"
import { send } from "../support/client"
import { runCommand } from "../support/command"
import { aDatabase, type TestDatabase } from "../support/database"
import { eventually } from "../support/eventually"
import { aPluginPackage, tool, type PluginPackage } from "../support/plugin-package"
import { aRedis } from "../support/redis"
import { describeWith } from "../support/requirements"
import { untilHealthy, type ShopProcess } from "../support/shop"
import { aCart, complete, readyForCompletion, type Storefront } from "../support/storefront"
import { testEnvironment } from "../support/test-environment"

jest.setTimeout(240_000)

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
  beforeAll(async () => {
    database = await aDatabase("template0")
    app = await aBlankApp(plugin.tarball, database)
    await Promise.all([app.mustMedusa(["db:migrate"]), app.mustMedusa(["build"])])
  }, 600_000)

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

  describe("that handles core's hook itself", () => {
    let owner: string
    let stocked: Omit<Storefront, "url"> & { variantId: string }
    beforeAll(async () => {
      owner = await app.compileHookOwner()
      const output = await app.execScript("stock-one-size.js")
      stocked = JSON.parse(/stocked=(.*)/.exec(output)?.[1] ?? "") as typeof stocked
    })

    it("does not start beside the plugin's own handler", async () => {
      expect(await refusal({}, owner)).toContain("Cannot define multiple hook handlers for the validate hook")
    })

    it("[registerHooks] runs the plugin's handler in its own, with its types", async () => {
      const shop = await untilHealthy(await app.launch({ registerHooks: false }, owner))
      const { status, body } = await buyTwice({ ...stocked, url: shop.url })
      expect(shop.log()).toContain("the app's own rule ran")
      expect(status).toBe(400)
      expect(body).toMatchObject({ type: "not_allowed", code: "INSUFFICIENT_STOCK" })
    })

    it("[registerHooks] is without the plugin's rule when it does not call it", async () => {
      const shop = await untilHealthy(await app.launch({ registerHooks: false }))
      expect((await buyTwice({ ...stocked, url: shop.url })).body).toMatchObject({ type: "order" })
    })

    /** Asks for an order of the only unit in stock on two lines. */
    async function buyTwice(shop: Storefront) {
      const lines = ["for Ada", "for Bo"].map((gift) => ({ variant_id: stocked.variantId, quantity: 1, metadata: { gift } }))
      const cart = await aCart(shop, lines)
      await readyForCompletion(shop, cart)
      return complete(shop, cart)
    }
  })
})
