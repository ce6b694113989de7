import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { minimatch } from "minimatch"

const ROOT = join(__dirname, "../..")

/** Rows of the table of slices in ARCHITECTURE.md: word and globs. */
const slices = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, word, globs] = /^\| `([a-z-]+)` \|[^|]*\| (`.*`) \|$/.exec(line) ?? []
    return word && globs ? [{ word, globs: [...globs.matchAll(/`([^`]+)`/g)].map(([, glob]) => glob ?? "") }] : []
  })

const files = ["src", "integration-tests"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
)

const matches = (file: string, glob: string) => minimatch(file, glob, { dot: true })

describe("the slices in ARCHITECTURE.md", () => {
  it("are all there", () => {
    expect(slices.length).toBeGreaterThan(7)
    expect(files.length).toBeGreaterThan(700)
  })

  it("take every file of the source and of the tests, each exactly once", () => {
    const astray = files.flatMap((file) => {
      const owners = slices.filter(({ globs }) => globs.some((glob) => matches(file, glob))).map(({ word }) => word)
      return owners.length === 1 ? [] : [`${file}: ${owners.join(", ") || "nobody"}`]
    })
    expect(astray).toEqual([])
  })

  it("name no files that do not exist", () => {
    const globs = slices.flatMap((slice) => slice.globs)
    expect(globs.filter((glob) => !files.some((file) => matches(file, glob)))).toEqual([])
  })
})
