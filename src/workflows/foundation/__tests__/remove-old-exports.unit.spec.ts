import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { removeOldExports } from "../remove-old-exports"

const now = new Date("2026-11-30T12:00:00Z")
const hoursAgo = (hours: number) => now.getTime() - hours * 3_600_000
const exportOf = (hours: number, what = "order-exports.csv") => `private-${hoursAgo(hours)}-${hoursAgo(hours)}-${what}`

describe("removing old exports", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "apparel-exports-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("deletes those of which the link works no longer, and nothing else", async () => {
    const kept = [exportOf(23), exportOf(99, "song.mp3"), `${hoursAgo(99)}-shirt.png`, "private-1-orders.csv"]
    for (const name of [...kept, exportOf(25), exportOf(9_999, "product-exports.csv")]) writeFileSync(join(folder, name), "x")
    mkdirSync(join(folder, exportOf(26)))
    symlinkSync("/etc/hostname", join(folder, exportOf(27)))
    expect(await removeOldExports(folder, now)).toBe(2)
    const left = [...kept, exportOf(26), exportOf(27)]
    expect(readdirSync(folder).sort()).toEqual(left.sort())
  })

  it("finds nothing in a folder that is not there yet", async () => {
    expect(await removeOldExports(join(folder, "none"), now)).toBe(0)
  })
})
