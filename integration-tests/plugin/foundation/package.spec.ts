import { existsSync, readFileSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { ROOT } from "../../../dev/paths"
import { runCommand } from "../../support/command"
import { aPluginPackage, tool, type PluginPackage } from "../../support/plugin-package"

jest.setTimeout(240_000)

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

  it("holds the readme, the manual, the changelog, the license and where to report a fault, and nothing else", () => {
    const rest = plugin.files.filter((file) => !file.startsWith(compiled("")))
    const manual = readdirSync(join(plugin.checkout, "docs")).filter((file) => file.endsWith(".md") || file === "asyncapi.json")
    expect(manual.length).toBeGreaterThan(5)
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "package.json",
      ...manual.map((file) => `docs/${file}`),
    ]
    expect(rest.sort()).toEqual(expected.sort())
  })

  it("has no link on its page or in its manual that leads nowhere", () => {
    const pages = plugin.files.filter((file) => file === "README.md" || /^docs\/[^/]+\.md$/.test(file))
    const dead = pages.flatMap((page) => {
      const links = [...readFileSync(join(plugin.unpacked, page), "utf8").matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      const relative = links.map(([, link = ""]) => link).filter((link) => !/^https?:/.test(link))
      return relative.filter((link) => !existsSync(join(plugin.checkout, dirname(page), link))).map((link) => `${page}: ${link}`)
    })
    expect(dead).toEqual([])
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
