import { readdirSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(__dirname, "../..")

const migrationsBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(
      ({ name, parentPath }) =>
        /[\\/]migrations$/.test(parentPath) && !parentPath.includes("node_modules") && name.endsWith(".ts")
    )
    .map(({ name }) => name)

describe("our migrations and those of the examples", () => {
  it("have names of their own: Medusa keeps one list for all modules, and skips a name that is on it", () => {
    const names = ["src/modules", "examples"].flatMap(migrationsBelow)
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
