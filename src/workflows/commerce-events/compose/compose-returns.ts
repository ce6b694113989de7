import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, distinct, type Fact } from "../../../modules/messaging"
import { readSkuLines } from "../readers/line-items"
import { readReturnItems, readReturns, type ReturnRow } from "../readers/returns"
import { returnFieldsOf, returnItemsOf } from "../schemas/return"

type Common = ReturnType<typeof returnFieldsOf>

/** What the messages about returns have in common and, of each row, `more`, by fact. Returns that are gone have none. */
export async function composeReturns<More extends object>(
  facts: Fact[],
  sql: Sql,
  more: (row: ReturnRow) => More
): Promise<Bodies<Common & More>> {
  const returnIds = aggregateIds(facts)
  const returns = await readReturns(sql, returnIds)
  const itemsOf = await readReturnItems(sql, returnIds)
  const skuLines = await readSkuLines(sql, distinct([...itemsOf.values()].flat().map(({ item_id }) => item_id)))

  return bodiesOf(facts, ({ aggregateId }) => {
    const row = returns.get(aggregateId)
    return row && { ...returnFieldsOf(row, returnItemsOf(itemsOf.get(aggregateId) ?? [], skuLines)), ...more(row) }
  })
}
