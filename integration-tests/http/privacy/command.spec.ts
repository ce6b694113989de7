import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { APP } from "../../../dev/paths"
import { aDatabase, type TestDatabase } from "../../support/database"
import { execScript } from "../../support/exec-script"
import { aPerson } from "../../support/privacy/a-person"
import { findByValue } from "../../support/privacy/find-by-value"
import { aTemporaryFolder } from "../../support/temporary-folder"

const SCRIPT = join(APP, "src", "scripts", "privacy.js")

describe("the command privacy", () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await aDatabase()
  })

  it("writes what is held about a person into a file that only its owner reads, and erases it", async () => {
    const person = await aPerson(database)
    const file = join(aTemporaryFolder("apparel-export-"), "person.json")
    await execScript(SCRIPT, database.url, { args: ["--", "export", "--email", person.email, "--file", file] })
    const text = readFileSync(file, "utf8")
    for (const value of person.values) expect(text).toContain(value)
    expect(statSync(file).mode & 0o777).toBe(0o600)

    // Nobody publishes here; what would wait is not what this is about.
    await database.query(`delete from apparel_outbox where ordering_key = $1`, [person.customerId])
    const output = await execScript(SCRIPT, database.url, {
      args: ["--", "erase", "--customer", person.customerId, "--confirm", person.email],
    })
    expect(output).toContain(`"status": "done"`)
    expect(await findByValue(database, person.values)).toEqual([])
  })
})
