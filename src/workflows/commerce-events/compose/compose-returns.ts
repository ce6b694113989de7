import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, distinct, type Fact } from "../../../modules/messaging"
import { readSkuLines } from "../readers/line-items"
import { readReturnItems, readReturns } from "../readers/returns"
import { returnFieldsOf, returnItemsOf } from "../schemas/return"

/** What the messages about returns have in common, by fact. Returns that are gone have none. */
export async function composeReturns(facts: Fact[], sql: Sql): Promise<Bodies<ReturnType<typeof returnFieldsOf>>> {
  const returnIds = aggregateIds(facts)
  const returns = await readReturns(sql, returnIds)
  const itemsOf = await readReturnItems(sql, returnIds)
  const skuLines = await readSkuLines(sql, distinct([...itemsOf.values()].flat().map(({ item_id }) => item_id)))

  return bodiesOf(facts, ({ aggregateId }) => {
    const row = returns.get(aggregateId)
    return row && returnFieldsOf(row, returnItemsOf(itemsOf.get(aggregateId) ?? [], skuLines))
  })
}
