import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreSizeConversionResponse } from "../../../../../types/http/sizing"
import { sizingOf } from "../../../../sizing-of"
import type { ConvertQuery } from "../validators"

/** What a size is called in another system. */
export async function GET(
  req: MedusaStoreRequest<unknown, ConvertQuery>,
  res: MedusaResponse<StoreSizeConversionResponse>
): Promise<void> {
  res.json(await sizingOf(req.scope).conversions.convert(req.validatedQuery))
}
