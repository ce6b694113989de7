import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminSizeScale,
  AdminSizeScaleResponse,
  AdminSizeScalesResponse,
  AdminTableImportResponse,
} from "../../../types/http/sizing"
import { sdk, useChange } from "../../shared/api"
import type { Option } from "../../shared/choices"
import { uploadTable } from "../upload-table"

const SCALES = "/admin/apparel/size-scales"
const FILES = "/admin/apparel/size-scale-files"
const KEY = ["apparel", "size-scales"]
const LIST_KEY = [...KEY, "list"]

/** Every scale with its sizes. */
export const useSizeScales = () =>
  useQuery({
    queryKey: LIST_KEY,
    queryFn: () => sdk.client.fetch<AdminSizeScalesResponse>(SCALES),
    staleTime: 30_000,
    retry: false,
  })

/** Every scale as an option of a choice. */
export const useScaleOptions = (): Option[] => {
  const { data } = useSizeScales()
  return data?.size_scales.map(({ handle, name }) => ({ value: handle, label: name })) ?? []
}

/** What a scale is called; its handle until that is known. */
export const useScaleName = (handle: string | null): string | null => {
  const { data } = useSizeScales()
  return data?.size_scales.find((scale) => scale.handle === handle)?.name ?? handle
}

/** One scale. Never read again by itself: somebody may be changing it. */
export const useSizeScale = (handle: string) =>
  useQuery({
    queryKey: [...KEY, "scale", handle],
    queryFn: () => sdk.client.fetch<AdminSizeScaleResponse>(`${SCALES}/${handle}`),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })

/** What staff say of a scale; the rest is the shop's own. */
export type ScaleContent = Omit<AdminSizeScale, "id" | "is_starter" | "updated_at">

export const useCreateScale = () =>
  useChange<AdminSizeScaleResponse, ScaleContent>([LIST_KEY], (body) => ({ path: SCALES, body }))

export const useSaveScale = () =>
  useChange<AdminSizeScaleResponse, ScaleContent>([LIST_KEY], ({ handle, ...body }) => ({ path: `${SCALES}/${handle}`, body }))

export const useDeleteScale = () =>
  useChange<unknown, string>([LIST_KEY], (handle) => ({ path: `${SCALES}/${handle}`, method: "DELETE" }))

/** Reads scales from a file: only looks on a dry run, else keeps them. */
export const useImportScales = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: { file: File; isDryRun: boolean }) => uploadTable<AdminTableImportResponse>(`${FILES}/import`, sent),
    onSuccess: (_, { isDryRun }) => (isDryRun ? undefined : client.invalidateQueries({ queryKey: KEY })),
  })
}

/** Address of every scale as a file. */
export const scalesFile = (format: string): string => `${FILES}/export?format=${format}`
