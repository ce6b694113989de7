import { emailErrors } from "../errors"
import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"
import { mergeTexts, missingText } from "./texts"
import type { DeepPartial, Texts } from "./texts"

/** The languages that come with us; each is complete. */
export const ourTexts: Record<string, Texts> = { en, de, fr, es }

/** What hosts say, by language or locale. */
export type HostTexts = ReadonlyMap<string, DeepPartial<Texts>>

type Choice = {
  locale: string | null | undefined
  defaultLocale: string
  /** Whose texts must be there. */
  template: string
  hostTexts: HostTexts
}

/**
 * Texts for a reader of `locale`, and the locale of the formats that go with them.
 *
 *   locale                     | texts
 *   de-AT, de                  | ours in German, the host's for de, the host's for de-AT
 *   it, added by the host      | what the default language says, the host's for it
 *   unknown, null, no locale   | those of the default locale, else English
 *
 * @throws TEXT_MISSING where the default language is an added one and lacks a text
 */
export function chooseTexts({ locale, defaultLocale, template, hostTexts }: Choice): { locale: string; texts: Texts } {
  const isKnown = (one: string) => [one, parseLanguage(one)].some((name) => isOurs(name) || hostTexts.has(name))
  const fallback = [canonicalLocale(defaultLocale), "en"].find((one) => one !== undefined && isKnown(one)) ?? "en"
  const asked = canonicalLocale(locale)
  const chosen = asked !== undefined && isKnown(asked) ? asked : fallback

  const standIn = isOurs(parseLanguage(chosen)) ? [] : collectLayers(fallback, hostTexts)
  const texts = mergeTexts([...standIn, ...collectLayers(chosen, hostTexts)])
  const missing = missingText(texts, en, ["common", "order", template])
  if (missing !== undefined) throw emailErrors.TEXT_MISSING({ locale: chosen, text: missing })
  return { locale: chosen, texts: texts as Texts } // every text that this template shows was looked for
}

/** BCP 47 in its usual spelling; `de_AT` counts, what is no locale does not. */
export function canonicalLocale(locale: string | null | undefined): string | undefined {
  if (!locale) return undefined
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0]
  } catch {
    return undefined // it is what integrators and shoppers wrote; the caller goes on without
  }
}

const isOurs = (language: string): boolean => Object.hasOwn(ourTexts, language)
const parseLanguage = (locale: string): string => new Intl.Locale(locale).language

function collectLayers(locale: string, hostTexts: HostTexts): DeepPartial<Texts>[] {
  const language = parseLanguage(locale)
  const layers = [ourTexts[language], hostTexts.get(language), locale === language ? undefined : hostTexts.get(locale)]
  return layers.filter((layer) => layer !== undefined)
}
