import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminDeadLetterFilter,
  AdminDeadLetterResponse,
  AdminDeadLettersResponse,
  AdminDeadLettersTakenResponse,
  AdminMessageSearchResponse,
  AdminMessagesOverviewResponse,
  AdminReplayResponse,
  AdminReplaysResponse,
} from "../../types/http/messaging"
import { sdk, useChange } from "../shared/api"

const MESSAGES = "/admin/apparel/messages"
const KEY = ["apparel", "messages"]

/** Whether messages get through, asked again every 10 seconds while the page is open. */
export const useMessagesOverview = () =>
  useQuery({
    queryKey: [...KEY, "overview"],
    queryFn: () => sdk.client.fetch<AdminMessagesOverviewResponse>(`${MESSAGES}/overview`),
    refetchInterval: 10_000,
    retry: false,
  })

type DeadLetterPage = AdminDeadLetterFilter & { cursor?: string; limit: number }

/** One page of dead letters; the page before stays in sight until the next one is there. */
export const useDeadLetters = ({ status, ...page }: DeadLetterPage) =>
  useQuery({
    queryKey: [...KEY, "dead-letters", status, page],
    queryFn: () =>
      sdk.client.fetch<AdminDeadLettersResponse>(`${MESSAGES}/dead-letters`, { query: { ...page, status: status?.join(",") } }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
    retry: false,
  })

/** One dead letter; `isRevealed` opens its personal data, which is written down, so the answer is not kept. */
export const useDeadLetter = (id: string | undefined, isRevealed: boolean) =>
  useQuery({
    queryKey: [...KEY, "dead-letter", id, isRevealed],
    queryFn: () =>
      sdk.client.fetch<AdminDeadLetterResponse>(`${MESSAGES}/dead-letters/${id}`, {
        query: isRevealed ? { reveal: "true" } : {},
      }),
    enabled: id !== undefined,
    gcTime: isRevealed ? 0 : undefined,
    refetchOnWindowFocus: false,
    retry: false,
  })

/** The timeline of what `q` names; nothing is asked while it is empty. */
export const useMessageSearch = (q: string) =>
  useQuery({
    queryKey: [...KEY, "search", q],
    queryFn: () => sdk.client.fetch<AdminMessageSearchResponse>(`${MESSAGES}/search`, { query: { q } }),
    enabled: q !== "",
    retry: false,
  })

/** The newest replays and snapshots, asked again every 2 seconds while one is under way. */
export const useReplays = () =>
  useQuery({
    queryKey: [...KEY, "replays"],
    queryFn: () => sdk.client.fetch<AdminReplaysResponse>(`${MESSAGES}/replays`),
    refetchInterval: ({ state }) =>
      state.data?.replays.some(({ status }) => status === "waiting" || status === "running") ? 2_000 : 15_000,
    retry: false,
  })

type RetryChoice = { ids: string[] } | { filter: Omit<AdminDeadLetterFilter, "status"> }

export const useRetry = () =>
  useChange<AdminDeadLettersTakenResponse, RetryChoice>([KEY], (body) => ({ path: `${MESSAGES}/dead-letters/retry`, body }))

export const useDiscard = () =>
  useChange<AdminDeadLettersTakenResponse, { ids: string[]; reason: string }>([KEY], (body) => ({
    path: `${MESSAGES}/dead-letters/discard`,
    body,
  }))

type ReplayRequest = { queue: string; subject?: string; names?: string[]; from?: string; to?: string }

export const useRequestReplay = () =>
  useChange<AdminReplayResponse, ReplayRequest>([KEY], (body) => ({ path: `${MESSAGES}/replays`, body }))

type SnapshotRequest = { queue: string; of: string[]; since?: string }

export const useRequestSnapshot = () =>
  useChange<AdminReplayResponse, SnapshotRequest>([KEY], (body) => ({ path: `${MESSAGES}/snapshots`, body }))

export const useCancelReplay = () =>
  useChange<AdminReplayResponse, string>([KEY], (id) => ({ path: `${MESSAGES}/replays/${id}/cancel` }))
