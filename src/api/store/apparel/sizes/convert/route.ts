import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreSizeConversionResponse } from "../../../../../types/http/sizing"
import { sizingOf } from "../../../../sizing/sizing-of"
import type { ConvertQuery } from "../../../../sizing/store-validators"

/** What a size is called in another system. */
export async function GET(
  req: MedusaStoreRequest<unknown, ConvertQuery>,
  res: MedusaResponse<StoreSizeConversionResponse>
): Promise<void> {
  const { size, system, method, is_approximate, between_sizes } = await sizingOf(req.scope).conversions.convert(
    req.validatedQuery
  )
  res.json({ size, system, method, is_approximate, between_sizes: between_sizes ?? null })
}
