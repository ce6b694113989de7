import type { ChartTarget } from "../../../types/http/sizing"

/** Targets that are found by searching a list of the engine's. */
export type ListedTarget = Exclude<ChartTarget, "brand" | "scale" | "colorway">

type TargetList = { path: string; list: string; fields: string; nameOf: string }

export const TARGET_LISTS: Record<ListedTarget, TargetList> = {
  product: { path: "/admin/products", list: "products", fields: "id,title,handle", nameOf: "title" },
  type: { path: "/admin/product-types", list: "product_types", fields: "id,value", nameOf: "value" },
  category: { path: "/admin/product-categories", list: "product_categories", fields: "id,name,handle", nameOf: "name" },
  collection: { path: "/admin/collections", list: "collections", fields: "id,title,handle", nameOf: "title" },
  tag: { path: "/admin/product-tags", list: "product_tags", fields: "id,value", nameOf: "value" },
}

/** The list a target is searched in; undefined for what is typed or chosen otherwise. */
export function listOf(target: ChartTarget): ListedTarget | undefined {
  if (target === "brand" || target === "scale") return undefined
  return target === "colorway" ? "product" : target
}
