import { useQuery } from "@tanstack/react-query"
import type { AdminProductSizing, AdminProductSizingResponse } from "../../../types/http/sizing"
import { sdk, useChange } from "../../shared/api"

export const PRODUCT_SIZING_KEY = ["apparel", "product-sizing"]

const sizingPath = (id: string) => `/admin/apparel/products/${id}/sizing`

/** What a product's sizes are, which charts it gets and why; of one color where there is one. */
export const useProductSizing = (id: string, color?: string) =>
  useQuery({
    queryKey: [...PRODUCT_SIZING_KEY, id, color],
    queryFn: () => sdk.client.fetch<AdminProductSizingResponse>(sizingPath(id), { query: color ? { color } : {} }),
    retry: false,
  })

/** Missing: left as it is. Null: taken back. */
export type SizingChange = Partial<AdminProductSizing>

export const useSetProductSizing = (id: string) =>
  useChange<AdminProductSizingResponse, SizingChange>([PRODUCT_SIZING_KEY], (body) => ({ path: sizingPath(id), body }))
