import { useMutation, useQuery } from "@tanstack/react-query"
import type { AdminErasureResponse, AdminErasuresResponse, AdminPerson } from "../../types/http/privacy"
import { sdk, useChange } from "../shared/api"

const PRIVACY = "/admin/apparel/privacy"
const KEY = ["apparel", "privacy"]

/** Erasures of a customer, newest first; asked again while one is under way. */
export const useErasures = (customerId: string) =>
  useQuery({
    queryKey: [...KEY, customerId],
    queryFn: () => sdk.client.fetch<AdminErasuresResponse>(`${PRIVACY}/erasures`, { query: { customer_id: customerId } }),
    refetchInterval: ({ state }) => (state.data?.erasures.some(({ status }) => status !== "done") ? 3_000 : false),
    retry: false,
  })

/** Everything that is kept about a customer, as a file. */
export const useExport = () =>
  useMutation({
    mutationFn: async (customerId: string) => {
      const response = await sdk.client.fetch<Response>(`${PRIVACY}/export`, {
        method: "POST",
        body: { customer_id: customerId } satisfies AdminPerson,
        headers: { accept: "application/octet-stream" }, // else the client parses it
      })
      return response.blob()
    },
  })

type Erasing = { customerId: string; confirm: string }

export const useErase = () =>
  useChange<AdminErasureResponse, Erasing>([KEY], ({ customerId, confirm }) => ({
    path: `${PRIVACY}/erasures`,
    body: { customer_id: customerId, confirm },
  }))
