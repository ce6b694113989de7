import type { LocalizedText } from "./types"

/** Languages the shop's texts are written in; English is what others fall back to. */
export const LANGUAGES = [
  ["en", "English"],
  ["de", "German"],
  ["fr", "French"],
  ["es", "Spanish"],
] as const

/** The text in one language changed; an empty one is taken away. Undefined when nothing is left. */
export function withText(texts: LocalizedText | undefined, language: string, text: string): LocalizedText | undefined {
  const kept = Object.fromEntries(Object.entries(texts ?? {}).filter(([known]) => known !== language))
  const all = text.trim() === "" ? kept : { ...kept, [language]: text }
  return Object.keys(all).length === 0 ? undefined : all
}

/** The English text, else any. */
export const pickText = (texts: LocalizedText | undefined): string => texts?.["en"] ?? Object.values(texts ?? {})[0] ?? ""
