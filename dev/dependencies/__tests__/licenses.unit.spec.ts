import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isAllowed, licenseProblems } from "../licenses"

describe("licenses of what runs in a shop", () => {
  const folder = mkdtempSync(join(tmpdir(), "licenses-"))
  const installed = (path: string, content: object) => {
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, "package.json"), JSON.stringify(content))
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["Apache-2.0 AND MIT", true],
    ["Apache-2.0 AND LGPL-3.0-or-later", false],
    ["GPL-3.0-only OR AGPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE", false],
    ["UNLICENSED", false],
    ["", false],
  ])("of %j: %j", (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected)
  })

  it("names a package that may not be used, wherever it is nested", () => {
    const lock = { "": {}, "node_modules/a/node_modules/@of/b": { version: "1.2.3", license: "AGPL-3.0-only" } }
    expect(licenseProblems(lock, folder)).toEqual([{ package: "@of/b", version: "1.2.3", license: "AGPL-3.0-only" }])
  })

  it("looks into the package where the lock does not say, also at the old field", () => {
    installed("node_modules/old", { licenses: [{ type: "MIT" }] })
    installed("node_modules/copyleft", { license: "GPL-2.0-only" })
    installed("node_modules/silent", {})
    const lock = Object.fromEntries(["old", "copyleft", "silent"].map((name) => [`node_modules/${name}`, { version: "1.0.0" }]))
    expect(licenseProblems(lock, folder).map(({ license }) => license)).toEqual(["GPL-2.0-only", "not named"])
  })

  it("leaves out what is for development, or for another platform", () => {
    const lock = { "node_modules/tool": { license: "GPL-3.0-only", dev: true }, "node_modules/win32": { optional: true } }
    expect(licenseProblems(lock, folder)).toEqual([])
  })
})
