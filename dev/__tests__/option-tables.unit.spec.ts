import { readdirSync, readFileSync } from "node:fs"
import { pluginOptions } from "../../src/modules/options/options"
import { HYPEX, settingsSchema } from "../../src/settings"
import { appSettings } from "../../src/settings-app"
import { declaredOptions, hasVariable } from "../../src/shared/declared-options"
import { everyOption, optionsTable } from "../option-tables"
import { withBlock } from "../written-blocks"

const readme = readFileSync("README.md", "utf8")
const rowsOf = (table: string) => {
  const [, text = ""] = new RegExp(`<!-- ${table}[^>]*-->\n([^]*?)<!-- end -->`).exec(readme) ?? []
  const [, , ...rows] = text.trim().split("\n")
  return rows.map((line) => line.slice(2, -2).split(" | "))
}
const variablesOf = (options = everyOption()) => options.filter(hasVariable).map(({ declaration }) => declaration.variable)

describe("the plugin's options", () => {
  it("can each be set by the environment of the shop, but for those that say why not", () => {
    const without = everyOption().filter((option) => !hasVariable(option))
    expect(without.map(({ path }) => path.join("."))).toEqual(["email.backendUrl", "registerHooks"])
  })

  it("have each a variable of their own", () => {
    const variables = variablesOf(declaredOptions(settingsSchema))
    expect(new Set(variables).size).toBe(variables.length)
    expect(variables.filter((name) => !/^[A-Z][A-Z_]+$/.test(name))).toEqual([])
  })

  it("are those of every slice that has some", () => {
    const slices = readdirSync("src/modules").filter(
      (module) => module !== "options" && readdirSync(`src/modules/${module}`).includes("options.ts")
    )
    expect(Object.keys(settingsSchema.shape.plugin.shape).sort()).toEqual(slices.sort())
    expect(Object.keys(pluginOptions.shape).sort()).toEqual([...slices, "registerHooks"].sort())
  })

  it("stand in the README, each with its default, variable and meaning", () => {
    const told = rowsOf("options").map(([path, , , variable, meaning]) => [path, variable, meaning])
    const declared = everyOption().map(({ path, declaration }) => [
      `\`${path.join(".")}\``,
      "variable" in declaration ? `\`${declaration.variable}\`` : "",
      "variable" in declaration ? declaration.description : `${declaration.description} No variable: ${declaration.noVariable}.`,
    ])
    expect(told).toEqual(declared)
    const defaultOf = (path: string) => rowsOf("options").find(([first]) => first === `\`${path}\``)?.[1]
    expect(defaultOf("messaging.logDays")).toBe("`14`")
    expect(defaultOf("email.shopName")).toBe("`Shop`")
    expect(defaultOf("sizing.secretKey")).toBe("made from `http.jwtSecret`")
  })
})

describe("the shop's settings", () => {
  it("stand in the README, with the names that the shop gives itself", () => {
    const told = rowsOf("settings").map(([variable]) => variable)
    const own = [...variablesOf(declaredOptions(appSettings)), ...Object.keys(HYPEX)]
    expect(told).toEqual(own.map((variable) => `\`${variable}\``))
    expect(rowsOf("settings")).toContainEqual(["`SHOP_NAME`", "`Hypex`", "text, at most 80 characters", expect.any(String)])
    expect(rowsOf("settings")).toContainEqual([
      "`STORE_CORS`",
      "`http://localhost:8000`, required in production",
      "text",
      "Origins of storefronts, comma separated.",
    ])
  })

  it("name themselves by variables that exist", () => {
    expect(variablesOf()).toEqual(expect.arrayContaining(Object.keys(HYPEX)))
  })
})

describe("a row of the tables", () => {
  it("is written again when somebody changes it by hand", () => {
    expect(withBlock(readme, "options", optionsTable())).toBe(readme)
    expect(withBlock(readme.replace("| `14` | 1 to 90 |", "| `15` | 1 to 90 |"), "options", optionsTable())).toBe(readme)
    expect(() => withBlock("no table here", "options", optionsTable())).toThrow("No block options")
  })
})
