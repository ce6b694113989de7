import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readSettings } from "../../src/settings"
import { isKnownDefaultSecret } from "../../src/shared/secrets"
import { demoEnvironment, readEnvironment } from "../demo-environment"

describe("the demo's environment", () => {
  const demo = (given = {}) => demoEnvironment(given, 9123, "postgres://u:p@127.0.0.1:1/shop")

  it("is all the shop needs, with secrets that production refuses", () => {
    const environment = demo()
    expect(readSettings(environment).http.publicUrl).toBe("http://localhost:9123")
    expect([environment["JWT_SECRET"], environment["COOKIE_SECRET"]].every((secret) => isKnownDefaultSecret(secret ?? ""))).toBe(
      true
    )
    expect(() => readSettings({ ...environment, NODE_ENV: "production", REDIS_URL: "redis://h" })).toThrow(/JWT_SECRET/)
  })

  it("gives way to what the user set", () => {
    expect(demo({ STORE_CORS: "https://mine.example" })["STORE_CORS"]).toBe("https://mine.example")
  })

  describe("read from .env", () => {
    const folder = mkdtempSync(join(tmpdir(), "apparel-env-"))
    const file = join(folder, ".env")
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it("adds to the environment, which wins", () => {
      writeFileSync(file, "PORT=9001\nREDIS_URL=redis://from-file\n")
      expect(readEnvironment({ PORT: "9002" }, file)).toEqual({ PORT: "9002", REDIS_URL: "redis://from-file" })
    })

    it("counts an empty variable of the environment as missing", () => {
      writeFileSync(file, "PORT=9001\n")
      expect(readEnvironment({ PORT: " " }, file)).toEqual({ PORT: "9001" })
    })

    it("may be missing", () => {
      expect(readEnvironment({ PORT: "9002" }, join(folder, "none"))).toEqual({ PORT: "9002" })
    })
  })
})
