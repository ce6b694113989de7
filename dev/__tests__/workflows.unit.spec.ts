import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../paths"

const FOLDER = join(ROOT, ".github", "workflows")

describe.each(readdirSync(FOLDER))("the workflow %s", (file) => {
  const text = readFileSync(join(FOLDER, file), "utf8")

  it("names each action by the hash of a commit and says which release that is", () => {
    const uses = [...text.matchAll(/^.*\buses:\s*(.*)$/gm)].map(([, action]) => action)
    expect(uses.length).toBeGreaterThan(0)
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it("may read the repository and nothing else", () => {
    expect(text).toContain("\npermissions:\n  contents: read\n")
    expect(text).not.toMatch(/:\s*write\b/)
  })
})
