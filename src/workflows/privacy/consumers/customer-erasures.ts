import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { PRIVACY_MODULE, privacyErrors, type PrivacyModuleService } from "../../../modules/privacy"
import type { CommerceData } from "../../commerce-events"
import { erasePersonWorkflow } from "../erase-person"

/**
 * Whoever deletes a customer in the engine erases what the slices hold of them. Tried again while something is on its way; a
 * dead letter in the end, while the job goes on.
 */
export const customerErasures: HandlingConsumer<CommerceData<"customer_deleted">> = {
  name: "customer-erasures",
  messages: ["customer_deleted"],
  from: "events",
  async handle({ id, data, time }, { container }) {
    const { result } = await erasePersonWorkflow(container).run({
      input: { query: { customerId: data.customer_id }, by: "shop", until: time.toISOString(), id: `erasure_${id}` },
    })
    const { status, last_error } = await container.resolve<PrivacyModuleService>(PRIVACY_MODULE).erasures.open(result)
    if (status !== "done") throw privacyErrors.ERASURE_UNFINISHED({ id: result, reason: last_error ?? "somebody else has it" })
  },
}

consumers.register(customerErasures)
