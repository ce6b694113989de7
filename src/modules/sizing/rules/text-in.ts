import type { LocalizedText } from "./vocabulary"

/** The text in the language of `locale` (BCP 47), else in English, else in whichever language there is. */
export function textIn(text: LocalizedText | undefined | null, locale: string): string | undefined {
  if (!text) return undefined
  const [language = ""] = locale.toLowerCase().split("-")
  return text[language] ?? text["en"] ?? Object.values(text)[0]
}
