import { Modules } from "@medusajs/framework/utils"
import { apparel } from "medusa-plugin-apparel"
import { buildIdempotencyKey, EMAIL_MODULE, type EmailModuleService } from "medusa-plugin-apparel/modules/email"
import type { PointsEarned } from "../../modules/loyalty/points-earned"
import "./points-earned-email"

/**
 * A consumer of the slice's own event. `handle` does anything else than statements in this database and may run again
 * after a crash: what it asks for must be the same then. One email exists per `idempotencyKey`.
 */
apparel.consumers.register<PointsEarned>({
  name: "loyalty-emails",
  from: "events",
  messages: ["loyalty_points_earned"],
  async handle({ data: { entry_id, order_id, customer_id, points } }, { container }) {
    const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ id: customer_id })
    if (!customer) return
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const about = { type: "loyalty_entry", id: entry_id }
    await emails.queue([
      {
        template: "loyalty-points-earned",
        recipient: customer.email,
        locale: emails.localeFor({}),
        data: { first_name: customer.first_name, points },
        about,
        orderId: order_id,
        idempotencyKey: buildIdempotencyKey("loyalty-points-earned", about, customer.email),
        source: "shop",
      },
    ])
  },
})
