import Medusa from "@medusajs/js-sdk"
import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query"

/** The one client of our pages; the admin is served by the server it talks to. */
export const sdk = new Medusa({ baseUrl: "/", auth: { type: "session" } })

type Change = { path: string; method?: "POST" | "DELETE"; body?: object }

/** Sends the change that `request` makes of its input; what shows `stale` is read again afterwards, also after a refusal. */
export const useChange = <Answer, Input>(stale: QueryKey[], request: (input: Input) => Change) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, method = "POST", body } = request(input)
      return sdk.client.fetch<Answer>(path, { method, ...(body && { body }) })
    },
    onSettled: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
