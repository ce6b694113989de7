import type { Sql } from "../../shared/database"
import { registeredPersonalData, type Person } from "../../shared/personal-data"

/**
 * Everything that the slices hold about a person, as the text of one JSON object, a page after the other: copies of emails may
 * come to hundreds of megabytes.
 *
 *   { person, exported_at, sections: { email: { apparel_email: [...], ... }, ... } }
 */
export async function* exportPerson(sql: Sql, person: Person): AsyncIterable<string> {
  const { customerIds, addresses, orderIds, until } = person
  const head = { customer_ids: customerIds, addresses, order_ids: orderIds }
  yield `{"person":${JSON.stringify(head)},"exported_at":${JSON.stringify(until)},"sections":{`
  let isFirstSlice = true
  for (const [slice, { tables }] of registeredPersonalData()) {
    yield `${isFirstSlice ? "" : ","}${JSON.stringify(slice)}:{`
    isFirstSlice = false
    let isFirstTable = true
    for (const [table, { rows }] of Object.entries(tables)) {
      if (!rows) continue
      yield `${isFirstTable ? "" : ","}${JSON.stringify(table)}:[`
      isFirstTable = false
      let isFirstPage = true
      for await (const page of rows.read(sql, person)) {
        yield `${isFirstPage ? "" : ","}${page.map((row) => JSON.stringify(row)).join(",")}`
        isFirstPage = false
      }
      yield "]"
    }
    yield "}"
  }
  yield "}}\n"
}
