import type { IncomingHttpHeaders } from "node:http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { systemForLocale, type LengthUnit } from "../modules/sizing/rules"

/** Regions that measure clothes in inches. */
const INCHES = new Set(["US", "LR", "MM"])

export type Reading = { locale: string; unit: LengthUnit; system: string | undefined }

type Asking = { headers: IncomingHttpHeaders; locale?: string | undefined }

/** In which unit, size system and language an answer is read: what is asked for, else what the locale stands for. */
export function readingOf(req: Asking, asked: { unit?: LengthUnit | undefined; system?: string | undefined }): Reading {
  const locale = localeOf(req)
  const region = new Intl.Locale(locale).region
  return {
    locale,
    unit: asked.unit ?? (region && INCHES.has(region) ? "in" : "cm"),
    system: asked.system ?? (region ? systemForLocale(locale) : undefined),
  }
}

/** The engine's `locale`, from the query or its header, else the first of Accept-Language, else English. */
export const localeOf = ({ locale, headers }: Asking): string =>
  canonical(locale) ?? canonical((headers["accept-language"] ?? "").split(/[,;]/)[0]?.trim()) ?? "en"

/** Refuses a `locale` that is none. The engine takes it out of the query, so no schema of a route sees it. */
export function checkLocale(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!req.locale || canonical(req.locale)) return next()
  next(new MedusaError(MedusaError.Types.INVALID_DATA, "Invalid request: 'locale' must be a language, such as de or de-AT"))
}

function canonical(text: string | undefined): string | undefined {
  try {
    return text ? Intl.getCanonicalLocales(text)[0] : undefined
  } catch {
    return undefined // any text may stand there; one that is no language asks for nothing
  }
}
