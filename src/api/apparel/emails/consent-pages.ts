import { escapeHtml, htmlPage } from "../../shared/html-page"
import { pageTexts } from "./page-texts"

type Change = "unsubscribe" | "confirm"

type Reader = {
  shop: string
  /** BCP 47 */
  locale: string
}

/** Asks before anything changes: email scanners open every link. */
export function askPage(change: Change, { shop, locale }: Reader): string {
  const { language, ...texts } = pageTexts(locale)
  const { title, what, action } = texts[change](shop)
  const form = `<form method="post"><button style="font:inherit;padding:.5rem 1rem">${escapeHtml(action)}</button></form>`
  return htmlPage({ language, title, body: `<p>${escapeHtml(what)}</p>${form}` })
}

export function donePage(change: Change, { shop, locale }: Reader): string {
  const { language, ...texts } = pageTexts(locale)
  const { title, done } = texts[change](shop)
  return htmlPage({ language, title, body: `<p>${escapeHtml(done)}</p>` })
}

/** For a link that the shop did not make, or that works no more. */
export function refusalPage({ locale }: Pick<Reader, "locale">): string {
  const { language, invalid } = pageTexts(locale)
  return htmlPage({ language, title: invalid, body: "" })
}
