import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../modules/messaging"
import { cancelVanishedOrders, writeMissingEvents } from "./missing-events"
import { raiseUnconfirmedMovements } from "./unconfirmed-movements"

export type RepairedEvents = { written: string[]; withdrawn: string[]; raised: string[] }

/** Brings the events in line with the orders, captures and refunds. Each repair stands in one statement: nothing to undo. */
export const repairEventsStep = createStep("apparel-repair-events", async (_: void, { container }) => {
  const { database, options, metrics } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const repaired: RepairedEvents = await database.transaction(async (sql) => ({
    written: await writeMissingEvents(sql),
    withdrawn: await cancelVanishedOrders(sql),
    raised: await raiseUnconfirmedMovements(sql, options.abandonAfterSeconds),
  }))
  metrics.repaired("event_missing", repaired.written.length)
  metrics.repaired("order_missing", repaired.withdrawn.length)
  metrics.repaired("movement_unconfirmed", repaired.raised.length)
  return new StepResponse(repaired)
})
