import type { IncomingHttpHeaders } from "node:http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { systemForLocale, type LengthUnit } from "../modules/sizing/rules"
import { createCache, memoize } from "../shared/memoize"

/** Regions that measure clothes in inches. */
const INCHES = new Set(["US", "LR", "MM"])

export type Reading = { locale: string; unit: LengthUnit; system: string | undefined }

type Asking = { headers: IncomingHttpHeaders; locale?: string | undefined }

/** In which unit, size system and language an answer is read: what is asked for, else what the locale stands for. */
export function readingOf(req: Asking, asked: { unit?: LengthUnit | undefined; system?: string | undefined }): Reading {
  const locale = localeOf(req)
  const { unit, system } = memoize(habits, locale, () => habitsOf(locale))
  return { locale, unit: asked.unit ?? unit, system: asked.system ?? system }
}

/** How people of a locale read sizes; kept, for Intl costs more than a statement. */
const habits = createCache<Pick<Reading, "unit" | "system">>()

function habitsOf(locale: string): Pick<Reading, "unit" | "system"> {
  const region = new Intl.Locale(locale).region
  return { unit: region && INCHES.has(region) ? "in" : "cm", system: region ? systemForLocale(locale) : undefined }
}

/** The engine's `locale`, from the query or its header, else the first of Accept-Language, else English. */
export const localeOf = ({ locale, headers }: Asking): string =>
  canonical(locale) ?? canonical((headers["accept-language"] ?? "").split(/[,;]/)[0]?.trim()) ?? "en"

/** Refuses a `locale` that is none. The engine takes it out of the query, so no schema of a route sees it. */
export function checkLocale(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!req.locale || canonical(req.locale)) return next()
  next(new MedusaError(MedusaError.Types.INVALID_DATA, "Invalid request: 'locale' must be a language, such as de or de-AT"))
}

/** Longer text is no language; the longest in use are half as long. */
const LONGEST_LOCALE = 100

const canonicals = createCache<string | null>()

function canonical(text: string | undefined): string | undefined {
  if (!text || text.length > LONGEST_LOCALE) return undefined
  return memoize(canonicals, text, () => canonicalOf(text)) ?? undefined
}

function canonicalOf(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null // any text may stand there; one that is no language asks for nothing
  }
}
