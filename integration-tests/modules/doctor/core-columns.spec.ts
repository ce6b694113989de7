import "../../../src/modules/doctor"
import "../../../src/modules/email"
import "../../../src/modules/privacy"
import "../../../src/modules/sizing"
import "../../../src/workflows/commerce-events"
import "../../../src/workflows/inventory-rules"
import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { coreSchema } from "../../../src/modules/doctor/checks/core-schema"
import { migrations } from "../../../src/modules/doctor/checks/database"
import { examine } from "../../../src/modules/doctor/report"
import { registeredCoreColumns, type CoreColumns } from "../../../src/shared/core-columns"
import { coreUse, type CoreUse } from "../../support/doctor/core-columns/core-needs"
import { aDatabase, type TestDatabase } from "../../support/database"

/** One line for each column, as `abandoned-carts: cart.email`. */
const linesOf = (needs: [need: string, tables: CoreColumns][]): string[] =>
  [
    ...new Set(
      needs.flatMap(([need, tables]) =>
        Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${need}: ${table}.${column}`))
      )
    ),
  ].sort()

describe("what is declared of the engine's tables", () => {
  let use: CoreUse
  beforeAll(async () => {
    use = await coreUse((await aDatabase()).url)
  }, 180_000)

  it("covers every piece of SQL that names one of them", () => {
    expect(Object.keys(use.needs).length).toBeGreaterThan(40)
    expect(use.unread).toEqual([])
  })

  // Lines with `+` are declared and unused, lines with `-` are used and missing in core-columns.ts of their slice.
  it("is what PostgreSQL says our statements and triggers use, and no more", () => {
    const declared = [...registeredCoreColumns().values()].flatMap((needs) => Object.entries(needs))
    expect(linesOf(declared)).toEqual(linesOf(Object.entries(use.needs)))
  })
})

describe("the doctor and the engine's tables", () => {
  const lookAt = ({ url }: TestDatabase) => coreSchema.run(aDeployment({ databaseUrl: url }))

  it("passes the installed Medusa", async () => {
    expect(await lookAt(await aDatabase())).toMatchObject({ verdict: "pass" })
  })

  it("names a column that is gone, and who needs it", async () => {
    const shop = await aDatabase()
    await shop.query("alter table order_fulfillment drop column order_id cascade")
    expect(await lookAt(shop)).toMatchObject({
      verdict: "fail",
      message:
        "order_fulfillment.order_id is missing: fulfillments, settle-facts, fulfillment_created, shipment_created, delivery_created, fulfillment_canceled need it (commerce-events)",
    })
  })

  it("names a table that is gone, once", async () => {
    const shop = await aDatabase()
    await shop.query("alter table region_country rename to country")
    expect(await lookAt(shop)).toMatchObject({
      verdict: "fail",
      message: "region_country is missing: abandoned-carts needs it (email)",
    })
  })

  it("says nothing of a database that was never migrated: another check does", async () => {
    const { url } = await aDatabase("template0")
    const { examinations } = await examine({
      deployment: aDeployment({ databaseUrl: url, expectedMigrations: ["Migration1"] }),
      checks: [{ ...migrations, dependsOn: undefined }, coreSchema],
      timeoutMs: 10_000,
      accept: [],
      now: new Date(),
    })
    expect(examinations.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["database_migrated", "fail"],
      ["core_schema", "warn"],
    ])
  })
})
