import { createDataTableFilterHelper, type DataTableFilteringState } from "@medusajs/ui"
import type { AdminDeadLetter, AdminDeadLetterCounts, AdminDeadLetterFilter } from "../../types/http/messaging"
import { hasKey, toOptions } from "../shared/names"
import { DEAD_LETTER, messageTitle } from "./words"

const filter = createDataTableFilterHelper<AdminDeadLetter>()

/** Filters of the table, with what the open dead letters hold as options. */
export const deadLetterFilters = (counts: AdminDeadLetterCounts | undefined) => {
  const groups = counts?.groups ?? []
  const options = (values: (string | null)[]) => unique(values).map((value) => ({ value, label: messageTitle(value) }))
  return [
    filter.accessor("status", { type: "radio", label: "State", options: toOptions(DEAD_LETTER) }),
    filter.accessor("direction", {
      type: "radio",
      label: "Direction",
      options: toOptions({ outgoing: "From the shop", incoming: "To the shop" }),
    }),
    filter.accessor("name", { type: "radio", label: "Message", options: options(groups.map(({ name }) => name)) }),
    filter.accessor("consumer", { type: "radio", label: "Where", options: options(groups.map(({ consumer }) => consumer)) }),
    filter.accessor("reason_code", {
      type: "radio",
      label: "Reason",
      options: options(groups.map(({ reason_code }) => reason_code)),
    }),
  ]
}

const unique = (values: (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))].sort()

/** What the API is asked for by the state of the table's filters, each of which holds one text, and by what is searched. */
export function toDeadLetterFilter(filtering: DataTableFilteringState, search: string): AdminDeadLetterFilter {
  const chosen = (id: string) => {
    const value: unknown = filtering[id]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const [status, direction] = [chosen("status"), chosen("direction")]
  return {
    status: hasKey(DEAD_LETTER, status) ? [status] : undefined,
    direction: direction === "incoming" || direction === "outgoing" ? direction : undefined,
    name: chosen("name"),
    consumer: chosen("consumer"),
    reason_code: chosen("reason_code"),
    q: search.trim() || undefined,
  }
}
