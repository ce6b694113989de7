import { aBlankApp, type BlankApp } from "../../support/blank-app"
import { aDatabase, type TestDatabase } from "../../support/database"
import { aMigratedTemplate } from "../../support/migrated-app"

jest.setTimeout(240_000)

const doctorScript = "./node_modules/medusa-plugin-apparel/.medusa/server/src/scripts/doctor.js"

describe("a Medusa app that installs the plugin", () => {
  let app: BlankApp
  let database: TestDatabase
  beforeAll(async () => {
    database = await aDatabase(await aMigratedTemplate())
    app = await aBlankApp(database)
  }, 600_000)

  it.each([
    "@medusajs/framework",
    "@medusajs/utils",
    "@medusajs/medusa",
    "@medusajs/draft-order",
    "@medusajs/ui",
    "@medusajs/icons",
    "@mikro-orm/core",
    "@tanstack/react-query",
    "awilix",
    "react",
    "react-router-dom",
    "zod",
  ])("has one copy of %s, which engine, admin and plugin share", (name) => {
    expect(app.copiesOf(name)).toEqual([`node_modules/${name}`])
  })

  it("finds its doctor healthy from the command line: exit code 0", async () => {
    const { code, output } = await app.medusa(["exec", doctorScript])
    expect(output).toContain("Ready: ")
    expect(code).toBe(0)
  })

  it("hears from the doctor what fails: exit code 1", async () => {
    await database.query("update mikro_orm_migrations set name = '-' || name")
    const { code, output } = await app.medusa(["exec", doctorScript])
    await database.query("update mikro_orm_migrations set name = ltrim(name, '-')")
    expect(output).toMatch(/FAIL {2}database_migrated .* migrations are not applied/)
    expect(code).toBe(1)
  })
})
