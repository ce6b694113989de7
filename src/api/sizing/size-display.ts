import { systemForLocale, type LengthUnit } from "../../modules/sizing/rules"
import { createCache, memoize } from "../../shared/memoize"
import { readLocale, type LocalizedRequest } from "../shared/request-locale"

/** Regions that measure clothes in inches. */
const INCH_REGIONS = new Set(["US", "LR", "MM"])

/** In which language, unit and size system sizes are shown. Without `system` a size keeps the name its scale gives it. */
export type SizeDisplay = { locale: string; unit: LengthUnit; system: string | undefined }

/** What a request asks for, else what is usual where its locale is spoken. */
export function readSizeDisplay(
  req: LocalizedRequest,
  asked: { unit?: LengthUnit | undefined; system?: string | undefined }
): SizeDisplay {
  const locale = readLocale(req)
  const { unit, system } = memoize(usual, locale, () => findUsual(locale))
  return { locale, unit: asked.unit ?? unit, system: asked.system ?? system }
}

/** By locale. Memoized: Intl costs more than a statement. */
const usual = createCache<Omit<SizeDisplay, "locale">>()

function findUsual(locale: string): Omit<SizeDisplay, "locale"> {
  const { region } = new Intl.Locale(locale)
  return { unit: region && INCH_REGIONS.has(region) ? "in" : "cm", system: region ? systemForLocale(locale) : undefined }
}
