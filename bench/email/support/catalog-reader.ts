import type { Storefront } from "../../../integration-tests/support/storefront"

export type Reader = { stop(): Promise<number[]> }

/** One client that lists products, one request after the other, until it is stopped; answers how long each took, in milliseconds. */
export function readCatalog({ url, publishableKey }: Pick<Storefront, "url" | "publishableKey">): Reader {
  const stopping = new AbortController()
  const times: number[] = []
  const reading = read()
  return {
    async stop() {
      stopping.abort()
      await reading
      return times
    },
  }

  async function read(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const answer = await fetch(`${url}/store/products?limit=12`, { headers: { "x-publishable-api-key": publishableKey } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`The catalog answered ${answer.status}`)
      times.push(performance.now() - startedAt)
    }
  }
}
