import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import {
  aggregateIds,
  amount,
  type Bodies,
  bodiesOf,
  defineOutgoing,
  distinct,
  type Fact,
  factText,
  factTexts,
  leftOut,
  maybeText,
  moment,
  pieces,
} from "../../../modules/messaging"
import { readExchanges } from "../readers/exchanges"
import { readSkuLines } from "../readers/line-items"
import { readReturnItems } from "../readers/returns"
import { maybeNumberOf } from "../readers/rows"
import { exampleReturnItem, returnItemsOf, returnItemSchema } from "../schemas/return"
import { exampleSkuLine, skuLine } from "../schemas/sku-line"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  exchange_id: z.string(),
  exchange_display_id: z.number().int(),
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("Number of the order"),
  return_id: maybeText,
  items_out: z.array(z.object({ ...skuLine, quantity: pieces() })).describe("What the customer gets"),
  items_in: z.array(returnItemSchema).describe("What the customer sends back"),
  difference_due: amount("What the customer still pays; negative: what they get back").nullable(),
  created_at: moment,
  left_out: leftOut,
})

export const exchangeCreated = defineOutgoing({
  name: "exchange_created",
  version: 1,
  kind: "event",
  routingKey: "exchange.created.v1",
  summary: "A customer swaps something, most often for another size.",
  aggregate: "exchange",
  mayShorten: ["items_out", "items_in"],
  carries: "fact",
  source: "a confirmed row of `order_exchange`",
  data: schema,
  example: {
    exchange_id: "oexc_01JD0000000000000000000001",
    exchange_display_id: 4,
    order_id: "order_01JD0000000000000000000001",
    display_id: 1042,
    return_id: "return_01JD0000000000000000000001",
    items_out: [
      {
        ...exampleSkuLine,
        line_item_id: "ordli_01JD0000000000000000000002",
        sku: "TS-200-WHT-L",
        barcode: "2000200000037",
        variant_id: "variant_01JD0000000000000000000002",
        options: { Color: "White", Size: "L" },
        size: "L",
        quantity: 1,
      },
    ],
    items_in: [exampleReturnItem],
    difference_due: 0,
    created_at: "2026-12-01T09:00:00.000Z",
  },
  availability: "available",
  compose,
  settle: settlesAs("exchange_created"),
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const exchanges = await readExchanges(sql, aggregateIds(facts))
  const rows = [...exchanges.values()]
  const returnIds = distinct([...factTexts(facts, "return_id"), ...rows.map(({ return_id }) => return_id)])
  const returnedOf = await readReturnItems(sql, returnIds)
  const lines = [...rows.flatMap(({ outgoing }) => outgoing), ...[...returnedOf.values()].flat()]
  const skuLines = await readSkuLines(sql, distinct(lines.map(({ item_id }) => item_id)))

  return bodiesOf(facts, (fact) => {
    const exchange = exchanges.get(fact.aggregateId)
    if (!exchange) return undefined
    const returnId = exchange.return_id ?? factText(fact, "return_id")
    return {
      exchange_id: exchange.id,
      exchange_display_id: exchange.exchange_display_id,
      order_id: exchange.order_id,
      display_id: exchange.display_id,
      return_id: returnId,
      items_out: exchange.outgoing.flatMap(({ item_id, quantity }) => {
        const line = skuLines.get(item_id)
        return line ? [{ ...line, quantity }] : []
      }),
      items_in: returnItemsOf(returnedOf.get(returnId ?? "") ?? [], skuLines),
      difference_due: maybeNumberOf(exchange.difference_due),
      created_at: exchange.created_at.toISOString(),
    }
  })
}
