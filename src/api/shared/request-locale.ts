import type { IncomingHttpHeaders } from "node:http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createCache, memoize } from "../../shared/memoize"
import { LONGEST_LOCALE } from "../../shared/request-guard/judge-address"
import { invalidRequest } from "./invalid-request"

export type LocalizedRequest = { headers: IncomingHttpHeaders; locale?: string | undefined }

/** The locale (BCP 47) in which a request is answered: the engine's `locale`, from the query or its header, else the first of Accept-Language, else English. */
export const readLocale = ({ locale, headers }: LocalizedRequest): string =>
  canonicalize(locale) ?? canonicalize((headers["accept-language"] ?? "").split(/[,;]/)[0]?.trim()) ?? "en"

/** Refuses a `locale` that is none. The engine takes it out of the query, so no schema of a route sees it. */
export function checkLocale(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!req.locale || canonicalize(req.locale)) return next()
  next(invalidRequest(["'locale' must be a language, such as de or de-AT"]))
}

const canonicals = createCache<string | null>()

/** The canonical spelling of a locale; undefined for text that is none. Memoized: Intl costs more than a statement. */
function canonicalize(text: string | undefined): string | undefined {
  if (!text || text.length > LONGEST_LOCALE) return undefined
  return memoize(canonicals, text, () => findCanonical(text)) ?? undefined
}

function findCanonical(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null // any text may stand there; one that is no language asks for nothing
  }
}
