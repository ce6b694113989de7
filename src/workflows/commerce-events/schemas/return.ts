import { z } from "@medusajs/framework/zod"
import { amount, exampleLocation, leftOut, locationSchema, maybeText, pieces } from "../../../modules/messaging"
import { maybeNumberOf, numberOf } from "../readers/rows"
import type { ReturnItemRow, ReturnRow } from "../readers/returns"
import { exampleSkuLine, skuLine, type SkuLine } from "./sku-line"

export const returnItemSchema = z.object({
  ...skuLine,
  quantity: pieces("Announced by the customer"),
  received_quantity: pieces("Arrived and taken back into stock"),
  damaged_quantity: pieces("Arrived and not fit for sale"),
  reason: z.object({ value: z.string(), label: z.string() }).nullable(),
})

/** What both messages about a return say of it. */
export const returnFields = {
  return_id: z.string(),
  return_display_id: z.number().int(),
  order_id: z.string(),
  display_id: z.number().int().nullable().describe("Number of the order"),
  exchange_id: maybeText.describe("Set when the return is one half of an exchange"),
  claim_id: maybeText.describe("Set when the return belongs to a claim"),
  location: locationSchema.nullable().describe("Where it goes back to"),
  refund_amount: amount().nullable(),
  items: z.array(returnItemSchema),
  left_out: leftOut,
}

export type ReturnItem = z.output<typeof returnItemSchema>

export const exampleReturnItem: ReturnItem = {
  ...exampleSkuLine,
  quantity: 1,
  received_quantity: 0,
  damaged_quantity: 0,
  reason: { value: "too_small", label: "Too small" },
}

export const exampleReturn = {
  return_id: "return_01JD0000000000000000000001",
  return_display_id: 17,
  order_id: "order_01JD0000000000000000000001",
  display_id: 1042,
  exchange_id: null,
  claim_id: null,
  location: exampleLocation,
  refund_amount: 21.42,
  items: [exampleReturnItem],
}

export const returnFieldsOf = (row: ReturnRow, items: ReturnItem[]) => ({
  return_id: row.id,
  return_display_id: row.return_display_id,
  order_id: row.order_id,
  display_id: row.display_id,
  exchange_id: row.exchange_id,
  claim_id: row.claim_id,
  location: row.location_id === null ? null : { id: row.location_id, name: row.location_name },
  refund_amount: maybeNumberOf(row.refund_amount),
  items,
})

/** One returned line; nothing when the order line is gone. */
export function returnItemsOf(rows: ReturnItemRow[], skuLines: Map<string, SkuLine>): ReturnItem[] {
  return rows.flatMap((row) => {
    const line = skuLines.get(row.item_id)
    return line ? [returnItemOf(row, line)] : []
  })
}

const returnItemOf = ({ reason_value: value, reason_label: label, ...row }: ReturnItemRow, line: SkuLine): ReturnItem => ({
  ...line,
  quantity: numberOf(row.quantity),
  received_quantity: numberOf(row.received_quantity),
  damaged_quantity: numberOf(row.damaged_quantity),
  reason: value === null || label === null ? null : { value, label },
})
