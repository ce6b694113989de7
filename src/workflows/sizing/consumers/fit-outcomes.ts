import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { SIZING_MODULE, type SizingModuleService } from "../../../modules/sizing"
import type { CommerceData } from "../../commerce-events"

type Returning = CommerceData<"return_received" | "exchange_created">

/** Learns from what comes back, and from what is swapped for another size, how its product fits. */
export const fitOutcomes: HandlingConsumer<Returning> = {
  name: "fit-outcomes",
  messages: ["return_received", "exchange_created"],
  from: "events",
  prefetch: 10,
  async handle({ data }, { container }) {
    const lines = "items_in" in data ? data.items_in : data.items
    const { outcomes } = container.resolve<SizingModuleService>(SIZING_MODULE)
    await outcomes.recordReturned([...new Set(lines.map(({ line_item_id }) => line_item_id))])
  },
}

consumers.register(fitOutcomes)
