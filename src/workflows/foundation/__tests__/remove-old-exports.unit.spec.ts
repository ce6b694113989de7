import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { removeOldExports } from "../remove-old-exports"

const now = new Date("2026-11-30T12:00:00Z")
const hoursAgo = (hours: number) => now.getTime() - hours * 3_600_000

describe("removing old exports", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "apparel-exports-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("deletes those of which the link works no longer, and nothing else", async () => {
    const kept = [`private-${hoursAgo(23)}-a-orders.csv`, `${hoursAgo(99)}-shirt.png`, "private-1-orders.csv"]
    for (const name of [...kept, `private-${hoursAgo(25)}-b-orders.csv`, `private-${hoursAgo(9_999)}-c-products.csv`])
      writeFileSync(join(folder, name), "x")
    mkdirSync(join(folder, `private-${hoursAgo(25)}-folder`))
    symlinkSync("/etc/hostname", join(folder, `private-${hoursAgo(25)}-link`))
    expect(await removeOldExports(folder, now)).toBe(2)
    const left = [...kept, `private-${hoursAgo(25)}-folder`, `private-${hoursAgo(25)}-link`]
    expect(readdirSync(folder).sort()).toEqual(left.sort())
  })

  it("finds nothing in a folder that is not there yet", async () => {
    expect(await removeOldExports(join(folder, "none"), now)).toBe(0)
  })
})
