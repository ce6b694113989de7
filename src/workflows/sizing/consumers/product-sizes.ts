import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { matchProductSizesWorkflow } from ".."
import type { CommerceData } from "../../commerce-events"

/** Matches a product's options to its scale whenever the product changes. */
export const productSizes: HandlingConsumer<CommerceData<"product_updated">> = {
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
