import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreSizeChartResponse } from "../../../../../../types/http/sizing"
import { buildSizeChartAnswer } from "../../../../../sizing/size-chart-answer"
import { readSizeDisplay } from "../../../../../sizing/size-display"
import { sizingOf } from "../../../../../sizing/sizing-of"
import type { SizeChartQuery } from "../../../../../sizing/store-validators"

/** Chart and sizes of a product, in the unit and size system of whoever asks. */
export async function GET(
  req: MedusaStoreRequest<unknown, SizeChartQuery>,
  res: MedusaResponse<StoreSizeChartResponse>
): Promise<void> {
  const { basis, color, ...asked } = req.validatedQuery
  const lookup = { id: req.params["id"] ?? "", salesChannelIds: req.publishable_key_context.sales_channel_ids }
  const found = await sizingOf(req.scope).productCharts.find({ lookup, basis, color })
  res.json(buildSizeChartAnswer(found, readSizeDisplay(req, asked)))
}
