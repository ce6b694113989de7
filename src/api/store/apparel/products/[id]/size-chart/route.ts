import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreSizeChartResponse } from "../../../../../../types/http/sizing"
import { readingOf } from "../../../../../reading-of"
import { sizingOf } from "../../../../../sizing-of"
import type { SizeChartQuery } from "../../validators"

/** Chart and sizes of a product, in the unit and size system of whoever asks. */
export async function GET(
  req: MedusaStoreRequest<unknown, SizeChartQuery>,
  res: MedusaResponse<StoreSizeChartResponse>
): Promise<void> {
  const { basis, color, ...asked } = req.validatedQuery
  const lookup = { id: req.params["id"] ?? "", salesChannelIds: req.publishable_key_context.sales_channel_ids }
  res.json(await sizingOf(req.scope).shopper.read({ lookup, basis, color, ...readingOf(req, asked) }))
}
