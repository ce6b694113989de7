import type { OutgoingData } from "../../../modules/messaging/contract"
import type { HandlingConsumer } from "../../../modules/messaging/consumers/define-consumer"
import { consumers } from "../../../modules/messaging/consumers/registry"
import { matchProductSizesWorkflow } from ".."

/** Matches a product's options to its scale whenever the product changes. */
export const productSizes: HandlingConsumer<OutgoingData<"product_updated">> = {
  name: "product-sizes",
  messages: ["product_updated"],
  from: "events",
  prefetch: 10,
  async handle({ data }, { container }) {
    if (data.is_deleted) return // a trigger deleted its rows with it
    await matchProductSizesWorkflow(container).run({ input: { product_ids: [data.product_id] } })
  },
}

consumers.register(productSizes)
