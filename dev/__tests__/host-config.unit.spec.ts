import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../paths"

const file = (path: string) => readFileSync(join(ROOT, path), "utf8").trim()

describe("the README's configuration of a host", () => {
  it("is the example that the tests install and boot", () => {
    const [, shown] = /```ts\n\/\/ medusa-config\.ts\n([^]*?)\n```/.exec(file("README.md")) ?? []
    expect(shown).toBe(file("examples/host-config/medusa-config.ts"))
  })
})
