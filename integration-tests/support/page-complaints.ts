import type { Page } from "playwright-core"

type Exception = { pattern: RegExp; reason: string }

/** What the engine's own admin does on a healthy shop; nothing of ours may be listed here. */
const OF_THE_ENGINE: readonly Exception[] = [
  {
    pattern: /https:\/\/cdn\.jsdelivr\.net\/gh\/lipis\/flag-icons\//,
    reason: "the list of orders fetches the flag of the customer's country; offline its place stays empty",
  },
  {
    pattern: /validateDOMNesting[^]*<div> p\s/,
    reason: "the page of an order puts a block into a paragraph, of which React warns",
  },
]

/**
 * Collects what a page must not do: log an error, throw, or ask anybody but the shop.
 *
 * `expected` names complaints that a test provokes on purpose.
 */
export function watchComplaints(page: Page, origin: string): (expected?: readonly RegExp[]) => string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`))
  page.on("request", (request) => {
    const url = new URL(request.url())
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.origin !== origin) {
      complaints.push(`left the shop: ${request.method()} ${request.url()}`)
    }
  })
  return (expected = []) => {
    const tolerated = [...OF_THE_ENGINE.map(({ pattern }) => pattern), ...expected]
    return complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))
  }
}
