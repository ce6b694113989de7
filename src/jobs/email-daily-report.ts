import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reportDayWorkflow } from "../workflows/email"

/** Reports yesterday to staff, at 06:00 UTC where the server runs on UTC. */
export default async function emailDailyReport(container: MedusaContainer): Promise<void> {
  const { result: queued } = await reportDayWorkflow(container).run()
  if (queued === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`email: queued the daily report to ${queued} of staff`)
}

export const config = { name: "apparel-email-daily-report", schedule: "0 6 * * *" }
