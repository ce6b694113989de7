import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { AdminSizeAssignmentResponse, AdminSizeAssignmentsResponse } from "../../../types/http/sizing"
import { sdk, useChange } from "../../shared/api"
import { CHART_LISTS_KEY } from "../charts/charts-api"
import { PRODUCT_SIZING_KEY } from "../product/product-sizing-api"
import { TARGET_LISTS, type ListedTarget } from "./target-lists"
import type { AssignmentTarget } from "../../../modules/sizing/rules/vocabulary"

const ASSIGNMENTS = "/admin/apparel/size-assignments"
const KEY = ["apparel", "size-assignments"]

type AssignmentPage = { chart_id?: string; target?: AssignmentTarget; limit: number; offset: number }

export const useSizeAssignments = (page: AssignmentPage) =>
  useQuery({
    queryKey: [...KEY, "list", page],
    queryFn: () => sdk.client.fetch<AdminSizeAssignmentsResponse>(ASSIGNMENTS, { query: page }),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** What a chart is assigned to decides what products get. */
const CHANGED_KEYS = [KEY, CHART_LISTS_KEY, PRODUCT_SIZING_KEY]

export type NewAssignment = {
  chart_id: string
  target: AssignmentTarget
  target_id: string
  color?: string
  gender?: string
  fit?: string
  brand?: string
  priority?: number
}

export const useAddAssignment = () =>
  useChange<AdminSizeAssignmentResponse, NewAssignment>(CHANGED_KEYS, (body) => ({ path: ASSIGNMENTS, body }))

export const useRemoveAssignment = () =>
  useChange<unknown, string>(CHANGED_KEYS, (id) => ({ path: `${ASSIGNMENTS}/${id}`, method: "DELETE" }))

const PAGE = 10

export type Found = { id: string; name: string; about: string | null }

/** Products, types, categories, collections or tags that fit what was typed, a page at a time. */
export const useTargets = (target: ListedTarget, q: string) =>
  useInfiniteQuery({
    queryKey: ["apparel", "size-targets", target, q],
    queryFn: async ({ pageParam: offset }): Promise<{ found: Found[]; next: number | undefined }> => {
      const { path, list, fields, nameField } = TARGET_LISTS[target]
      const query = { limit: PAGE, offset, fields, ...(q !== "" && { q }) }
      const answer = await sdk.client.fetch<Record<string, unknown>>(path, { query })
      const rows = Array.isArray(answer[list]) ? (answer[list] as Record<string, unknown>[]) : []
      const found = rows.map((row) => ({ id: text(row["id"]), name: text(row[nameField]), about: text(row["handle"]) || null }))
      const next = offset + rows.length
      return { found, next: rows.length > 0 && next < Number(answer["count"]) ? next : undefined }
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    retry: false,
  })

const text = (value: unknown): string => (typeof value === "string" ? value : "")

type WithOptions = { product: { options?: { title: string; values?: { value: string }[] }[] } }

/** Colors that a product comes in. */
export const useProductColors = (productId: string) =>
  useQuery({
    queryKey: ["apparel", "product-colors", productId],
    queryFn: async () => {
      const query = { fields: "id,options.title,options.values.value" }
      const { product } = await sdk.client.fetch<WithOptions>(`/admin/products/${productId}`, { query })
      const options = product.options?.filter(({ title }) => /^(colou?r|farbe|couleur)/i.test(title)) ?? []
      return [...new Set(options.flatMap(({ values }) => values?.map(({ value }) => value) ?? []))]
    },
    retry: false,
  })
