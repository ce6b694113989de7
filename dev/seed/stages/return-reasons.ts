import { createReturnReasonsWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { returnReasonTree } from "../return-reason-tree"
import { readRows } from "../read-rows"
import { must, type StageOutcome } from "../stage"

/** Return reasons as a tree (key: value), groups first. */
export async function ensureReturnReasons(context: SeedContext): Promise<StageOutcome<Map<string, string>>> {
  const { container } = context
  const rows = await readRows<{ id: string; value: string }>(context, { entity: "return_reason", fields: ["id", "value"] })
  const ids = new Map(rows.map((reason) => [reason.value, reason.id]))
  const groups = returnReasonTree.filter(({ value }) => !ids.has(value))
  if (groups.length > 0) {
    const { result } = await createReturnReasonsWorkflow(container).run({
      input: { data: groups.map(({ value, label }) => ({ value, label, metadata: { is_group: true } })) },
    })
    for (const reason of result) ids.set(reason.value, reason.id)
  }
  const leaves = returnReasonTree.flatMap((group) => group.children.map((reason) => ({ ...reason, group: group.value })))
  const missing = leaves.filter(({ value }) => !ids.has(value))
  if (missing.length > 0) {
    const { result } = await createReturnReasonsWorkflow(container).run({
      input: {
        data: missing.map((reason) => ({
          value: reason.value,
          label: reason.label,
          parent_return_reason_id: must(ids, reason.group),
          metadata: {
            fit_signal: reason.fit_signal ?? null,
            merchant_fault: reason.merchant_fault ?? false,
            resaleable_default: reason.resaleable_default ?? true,
            note_required: reason.note_required ?? false,
          },
        })),
      },
    })
    for (const reason of result) ids.set(reason.value, reason.id)
  }
  const wanted = returnReasonTree.length + leaves.length
  return { result: ids, count: { what: "return reasons", wanted, made: groups.length + missing.length } }
}
