import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../modules/messaging"
import { raiseInterruptedFacts, type Interruption } from "./interrupted-facts"
import { cancelVanishedOrders, writeMissingEvents } from "./missing-events"

export type RepairedEvents = { written: string[]; withdrawn: string[]; raised: Record<Interruption, string[]> }

/** Brings the events in line with the rows they are about. Each repair stands in one statement: nothing to undo. */
export const repairEventsStep = createStep("apparel-repair-events", async (_: void, { container }) => {
  const { database, options, metrics } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const repaired: RepairedEvents = await database.transaction(async (sql) => ({
    written: await writeMissingEvents(sql),
    withdrawn: await cancelVanishedOrders(sql),
    raised: await raiseInterruptedFacts(sql, options),
  }))
  metrics.repaired("event_missing", repaired.written.length)
  metrics.repaired("order_missing", repaired.withdrawn.length)
  metrics.repaired("movement_unconfirmed", repaired.raised.movement_unconfirmed.length)
  metrics.repaired("fact_interrupted", repaired.raised.fact_interrupted.length)
  return new StepResponse(repaired)
})
