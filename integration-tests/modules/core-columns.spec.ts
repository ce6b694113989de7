import "../../src/modules/email"
import "../../src/modules/messaging"
import "../../src/modules/sizing"
import { registeredCoreColumns } from "../../src/shared/core-columns"
import { coreUse } from "../support/core-columns/core-needs"
import { aDatabase } from "../support/database"
import { writeFileSync } from "node:fs"

it("x", async () => {
  const shop = await aDatabase()
  const use = await coreUse(shop.url)
  writeFileSync("/tmp/g/upgrade-use.json", JSON.stringify(use, null, 1))
  console.log(registeredCoreColumns().size)
})
