import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminSizeChartCheckResponse,
  AdminSizeChartImportResponse,
  AdminSizeChartPublishResponse,
  AdminSizeChartResponse,
  AdminSizeChartsResponse,
} from "../../../types/http/sizing"
import { sdk, useChange } from "../../shared/api"
import type { ChartDraft, ChartGrid, LengthUnit, LocalizedText } from "../types"
import { uploadTable } from "../upload-table"
import type { ChartStatus } from "../../../modules/sizing/rules/vocabulary"

const CHARTS = "/admin/apparel/size-charts"
export const CHARTS_KEY = ["apparel", "size-charts"]
export const CHART_LISTS_KEY = [...CHARTS_KEY, "list"]

type ChartPage = { q?: string; status?: ChartStatus; scale?: string; limit: number; offset: number }

/** One page of charts by handle; the page before stays in sight until the next one is there. */
export const useSizeCharts = (page: ChartPage) =>
  useQuery({
    queryKey: [...CHARTS_KEY, "list", page],
    queryFn: () => sdk.client.fetch<AdminSizeChartsResponse>(CHARTS, { query: page }),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** A chart with its draft and what is published. Never read again by itself: somebody may be typing into it. */
export const useSizeChart = (id: string) =>
  useQuery({
    queryKey: [...CHARTS_KEY, "chart", id],
    queryFn: () => sdk.client.fetch<AdminSizeChartResponse>(`${CHARTS}/${id}`),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })

export type Check = { scale: string; grid: ChartGrid; unit?: LengthUnit; system?: string; locale: string }

/** What is wrong with a chart as typed and how shoppers would see it; an answer to an older question is dropped. */
export const useChartCheck = ({ locale, ...body }: Check) =>
  useQuery({
    queryKey: [...CHARTS_KEY, "check", locale, body],
    queryFn: ({ signal }) =>
      sdk.client.fetch<AdminSizeChartCheckResponse>(`${CHARTS}/check`, {
        method: "POST",
        body,
        headers: { "accept-language": locale },
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: Infinity,
    retry: false,
  })

export type NewChart = { handle: string; title: LocalizedText; scale: string; grid: ChartGrid }

export const useCreateChart = () =>
  useChange<AdminSizeChartResponse, NewChart>([CHART_LISTS_KEY], (body) => ({ path: CHARTS, body }))

/** `opened`: hash of what was opened, so that nobody else's work is overwritten unseen. */
type SaveRequest = { id: string; draft: ChartDraft; opened: string | undefined }

/** Keeps the draft; the chart on the page is what was kept. */
export const useSaveDraft = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, draft, opened }: SaveRequest) =>
      sdk.client.fetch<AdminSizeChartResponse>(`${CHARTS}/${id}/draft`, { method: "POST", body: { ...draft, opened } }),
    onSuccess: (answer, { id }) => {
      client.setQueryData([...CHARTS_KEY, "chart", id], answer)
      return client.invalidateQueries({ queryKey: CHART_LISTS_KEY })
    },
  })
}

export const useDiscardDraft = () =>
  useChange<unknown, string>([CHART_LISTS_KEY], (id) => ({ path: `${CHARTS}/${id}/draft`, method: "DELETE" }))

export const usePublishChart = () =>
  useChange<AdminSizeChartPublishResponse, string>([CHART_LISTS_KEY], (id) => ({ path: `${CHARTS}/${id}/publish`, body: {} }))

export const useArchiveChart = () =>
  useChange<AdminSizeChartResponse, string>([CHART_LISTS_KEY], (id) => ({ path: `${CHARTS}/${id}/archive`, body: {} }))

export const useDeleteChart = () =>
  useChange<unknown, string>([CHART_LISTS_KEY], (id) => ({ path: `${CHARTS}/${id}`, method: "DELETE" }))

/** What a file would change; nothing is kept. */
export const useReadChartFile = () =>
  useMutation({
    mutationFn: ({ id, file }: { id: string; file: File }) =>
      uploadTable<AdminSizeChartImportResponse>(`${CHARTS}/${id}/import`, { file, isDryRun: true }),
  })

/** Address of the chart as a file. */
export const chartFile = (id: string, format: string): string => `${CHARTS}/${id}/export?format=${format}`

/** Reads a chart anew: `read` only to compare, `show` to put it on the page. */
export const useReopenChart = () => {
  const client = useQueryClient()
  const read = async (id: string) => (await sdk.client.fetch<AdminSizeChartResponse>(`${CHARTS}/${id}`)).size_chart
  const show = async (id: string) => {
    const chart = await read(id)
    client.setQueryData<AdminSizeChartResponse>([...CHARTS_KEY, "chart", id], { size_chart: chart })
    return chart
  }
  return { read, show }
}
