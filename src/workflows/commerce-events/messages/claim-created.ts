import { z } from "@medusajs/framework/zod"
import {
  amount,
  type Bodies,
  bodiesOf,
  defineOutgoing,
  distinct,
  type Fact,
  aggregateIds,
  factText,
  factTexts,
  leftOut,
  maybeText,
  moment,
  pieces,
} from "../../../modules/messaging"
import type { Sql } from "../../../shared/database"
import { readClaims, type ClaimRow } from "../readers/claims"
import { readSkuLines } from "../readers/line-items"
import { readReturnItems } from "../readers/returns"
import { maybeNumberOf } from "../readers/rows"
import { exampleReturnItem, returnItemSchema, returnItemsOf } from "../schemas/return"
import { exampleSkuLine, skuLine, type SkuLine } from "../schemas/sku-line"
import { settlesAs } from "../settle/settle-facts"

const schema = z.object({
  claim_id: z.string(),
  claim_display_id: z.number().int(),
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("Number of the order"),
  type: z.enum(["refund", "replace"]).describe("Whether the customer gets money or a replacement"),
  return_id: maybeText,
  items: z.array(z.object({ ...skuLine, quantity: pieces(), reason: maybeText })).describe("What the customer complains about"),
  items_out: z.array(z.object({ ...skuLine, quantity: pieces() })).describe("What goes out in its place"),
  items_in: z.array(returnItemSchema).describe("What the customer sends back"),
  refund_amount: amount().nullable(),
  created_at: moment,
  left_out: leftOut,
})

export const claimCreated = defineOutgoing({
  name: "claim_created",
  version: 1,
  kind: "event",
  routingKey: "claim.created.v1",
  summary: "A customer got something broken, wrong or nothing, and gets money or a replacement.",
  aggregate: "claim",
  mayShorten: ["items", "items_out", "items_in"],
  carries: "fact",
  source: "a confirmed row of `order_claim`",
  data: schema,
  example: {
    claim_id: "claim_01JD0000000000000000000001",
    claim_display_id: 2,
    order_id: "order_01JD0000000000000000000001",
    display_id: 1042,
    type: "replace",
    return_id: "return_01JD0000000000000000000001",
    items: [{ ...exampleSkuLine, quantity: 1, reason: "production_failure" }],
    items_out: [{ ...exampleSkuLine, line_item_id: "ordli_01JD0000000000000000000003", quantity: 1 }],
    items_in: [exampleReturnItem],
    refund_amount: null,
    created_at: "2026-12-01T09:00:00.000Z",
  },
  availability: "available",
  compose,
  settle: settlesAs("claim_created"),
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const claims = await readClaims(sql, aggregateIds(facts))
  const rows = [...claims.values()]
  const returnedOf = await readReturnItems(
    sql,
    distinct([...factTexts(facts, "return_id"), ...rows.map(({ return_id }) => return_id)])
  )
  const lines = [...rows.flatMap(({ items }) => items), ...[...returnedOf.values()].flat()]
  const skuLines = await readSkuLines(sql, distinct(lines.map(({ item_id }) => item_id)))

  return bodiesOf(facts, (fact) => {
    const claim = claims.get(fact.aggregateId)
    if (!claim) return undefined
    const returnId = claim.return_id ?? factText(fact, "return_id")
    return {
      claim_id: claim.id,
      claim_display_id: claim.claim_display_id,
      order_id: claim.order_id,
      display_id: claim.display_id,
      type: claim.type,
      return_id: returnId,
      items: linesOf(claim, false, skuLines),
      items_out: linesOf(claim, true, skuLines).map(({ reason: _, ...line }) => line),
      items_in: returnItemsOf(returnedOf.get(returnId ?? "") ?? [], skuLines),
      refund_amount: maybeNumberOf(claim.refund_amount),
      created_at: claim.created_at.toISOString(),
    }
  })
}

const linesOf = ({ items }: ClaimRow, isOut: boolean, skuLines: Map<string, SkuLine>) =>
  items.flatMap(({ item_id, quantity, reason, is_additional_item }) => {
    const line = skuLines.get(item_id)
    return line && is_additional_item === isOut ? [{ ...line, quantity, reason }] : []
  })
