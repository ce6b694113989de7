import { renderEmail, type RenderedEmail, type RenderRequest } from "../render-email"
import { allTemplates } from "../templates/registry"
import { aShop } from "./shop"

export const LOCALES = ["en-GB", "de-DE", "fr-FR", "es-ES"]

export const UNSUBSCRIBE_URL = "https://shop.example/unsubscribe?address=example"

/** The example of a template, rendered; with other data where given. */
export function rendered(template: string, changes: Partial<RenderRequest> = {}): Promise<RenderedEmail> {
  const data = allTemplates().find(({ name }) => name === template)?.example
  return renderEmail({ template, locale: "en-GB", data, shop: aShop(), unsubscribeUrl: UNSUBSCRIBE_URL, ...changes })
}

/** Code and message of the error that `attempt` ends with. */
export async function catchError(attempt: () => unknown): Promise<{ code: unknown; message: string }> {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof Error) return { code: "code" in error ? error.code : undefined, message: error.message }
  }
  throw new Error("It ended without an error")
}

/** `text` with plain spaces where a language puts ones that do not break. */
export const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

/** Every address in an email's HTML; those that name a document type count as well. */
export const addressesIn = (html: string): string[] => html.match(/\b[a-z][a-z+.-]*:\/\/[^\s"'<>)]+/gi) ?? []
