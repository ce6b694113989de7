import type { AssignmentTarget } from "../../../modules/sizing/rules/vocabulary"

/** Targets that are found by searching a list of the engine's. */
export type ListedTarget = Exclude<AssignmentTarget, "brand" | "scale" | "colorway">

type TargetList = { path: string; list: string; fields: string; nameField: string }

export const TARGET_LISTS: Record<ListedTarget, TargetList> = {
  product: { path: "/admin/products", list: "products", fields: "id,title,handle", nameField: "title" },
  type: { path: "/admin/product-types", list: "product_types", fields: "id,value", nameField: "value" },
  category: { path: "/admin/product-categories", list: "product_categories", fields: "id,name,handle", nameField: "name" },
  collection: { path: "/admin/collections", list: "collections", fields: "id,title,handle", nameField: "title" },
  tag: { path: "/admin/product-tags", list: "product_tags", fields: "id,value", nameField: "value" },
}

/** The list a target is searched in; undefined for what is typed or chosen otherwise. */
export function findTargetList(target: AssignmentTarget): ListedTarget | undefined {
  if (target === "brand" || target === "scale") return undefined
  return target === "colorway" ? "product" : target
}
