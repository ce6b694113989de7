import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { settingsSchema } from "../settings"
import { declaredOptions, hasVariable } from "../shared/declared-options"

const variables = declaredOptions(settingsSchema)
  .filter(hasVariable)
  .map(({ declaration }) => declaration.variable)
const modules = join(__dirname, "..", "modules")
const checks = readdirSync(modules, { recursive: true, encoding: "utf8" }).filter((file) => /checks[\\/][\w-]+\.ts$/.test(file))

/** A host has no variables of ours: what it is told must be a line of its medusa-config.ts. */
const OPTION = /projectConfig\.|`modules`|\b(messaging|email|sizing|doctor)\.\w+/

describe("what the doctor tells a host to do", () => {
  it.each(checks)("names the option beside each variable of ours in %s", (file) => {
    const source = readFileSync(join(modules, file), "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "")
    const texts = [...source.matchAll(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g)].map(([text]) => text)
    const alone = texts.filter((text) => {
      const named = variables.some((variable) => new RegExp(`\\b${variable}\\b`).test(text))
      return named && text.length > 25 && !OPTION.test(text)
    })
    expect(alone).toEqual([])
  })

  it("is found in the files of all checks", () => {
    expect(checks.length).toBeGreaterThan(15)
  })
})
