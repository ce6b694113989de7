import "../../../src/modules/privacy/personal-data"
import "../../../src/modules/sizing/personal-data"
import "../../../src/modules/messaging/personal-data"
import { personalData, registeredPersonalData } from "../../../src/shared/personal-data"
import { emailPersonalData } from "../../../src/modules/email/personal-data"
import { ErasedAddresses } from "../../../src/modules/email/erased-addresses"
import { namesByWhatTheyHold } from "../../../src/modules/messaging/personal-data/named-by-what-they-hold"
import { aDatabase } from "../../support/database"
import { readOurColumns } from "../../support/privacy/find-by-value"
import "../../support/slices"

personalData.register("email", emailPersonalData(new ErasedAddresses("a-secret-of-at-least-thirty-two-characters")))

describe("what the slices say of their tables", () => {
  const declared = [...registeredPersonalData().values()].flatMap(({ tables }) => Object.entries(tables))

  // A line with `-` is a column without a decision: its slice says in its `personal-data.ts` whether it tells of a person.
  it("is a decision about every table and every column of ours in the database, each once", async () => {
    const tables = (await readOurColumns(await aDatabase())).filter(({ isPartition }) => !isPartition)
    expect(tables.length).toBeGreaterThan(25)
    const linesOf = (columns: readonly (readonly [table: string, names: readonly string[]])[]) =>
      columns.flatMap(([table, names]) => names.map((name) => `${table}.${name}`)).sort()
    const decided = declared.map(([table, { personal, other }]) => [table, [...personal, ...other]] as const)
    expect(linesOf(decided)).toEqual(linesOf(tables.map(({ table, columns }) => [table, columns])))
  })

  it("erases from every table that has columns about people, but for who is being erased", () => {
    const without = declared.filter(([, { personal, rows }]) => personal.length > 0 !== (rows !== undefined))
    expect(without.map(([table]) => table)).toEqual(["apparel_erasure"])
  })

  it("says of every table how long its rows stay and what becomes of them", () => {
    for (const [, { retention, erasure }] of declared) {
      expect(retention).toMatch(/^[a-z0-9].{5,}/)
      expect(erasure).toMatch(/^[a-z].{5,}/)
    }
  })

  it("knows of each message whether its body can be made without the person", () => {
    const { captured, plain, composed } = namesByWhatTheyHold()
    expect(captured).toEqual(["send_email"])
    expect(composed).toEqual(expect.arrayContaining(["order_created", "order_updated", "customer_created", "customer_updated"]))
    expect(plain).toEqual(expect.arrayContaining(["customer_deleted", "inventory_update", "product_updated"]))
  })
})
