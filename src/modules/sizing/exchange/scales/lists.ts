import { type LocalizedText, type SizeEquivalent } from "../../rules"

/** Texts in one cell, `; ` between; a `;`, `=`, `~`, `:` or `\` of a text has a `\` before it. */
export const joinList = (items: readonly string[]): string => items.map(escapeItem).join("; ")

export const splitList = (text: string): string[] => parts(text, ";").flatMap((item) => unescapeItem(item.trim()) || [])

/** `en=Size; de=Größe`. */
export const joinTexts = (texts: LocalizedText): string =>
  Object.entries(texts)
    .map(([language, text]) => `${escapeItem(language)}=${escapeItem(text)}`)
    .join("; ")

/** Undefined for an item without `=`. */
export function splitTexts(text: string): LocalizedText | undefined {
  const texts: LocalizedText = {}
  for (const item of items(text)) {
    const [language, value, ...more] = parts(item, "=").map((part) => unescapeItem(part.trim()))
    if (!language || !value || more.length > 0) return undefined
    texts[language] = value
  }
  return texts
}

/**
 * `uk=10; us=6; Hypex:uk=12`. After `=` a label is exact if a brand says so and approximate by convention; `==` is exact and `~` approximate
 * in any case.
 */
export const joinEquivalents = (equivalents: readonly SizeEquivalent[]): string =>
  equivalents
    .map(({ system, label, brand, is_exact }) => {
      const sign = is_exact === (brand !== undefined) ? "=" : is_exact ? "==" : "~"
      return `${brand === undefined ? "" : `${escapeItem(brand)}:`}${escapeItem(system)}${sign}${escapeItem(label)}`
    })
    .join("; ")

/** Undefined for an item that is not of the form above. */
export function splitEquivalents(text: string): SizeEquivalent[] | undefined {
  const equivalents: SizeEquivalent[] = []
  for (const item of items(text)) {
    const match = /^((?:\\.|[^\\=~])+)(==|=|~)((?:\\.|[^\\=~])+)$/su.exec(item)
    const names = parts(match?.[1] ?? "", ":").map((name) => unescapeItem(name.trim()))
    const [system, brand] = names.reverse()
    if (!match || names.length > 2 || !system || brand === "") return undefined
    const is_exact = match[2] === "=" ? brand !== undefined : match[2] === "=="
    equivalents.push({
      system,
      label: unescapeItem((match[3] ?? "").trim()),
      ...(brand !== undefined && { brand }),
      is_exact,
    })
  }
  return equivalents
}

const items = (text: string): string[] => parts(text, ";").flatMap((item) => item.trim() || [])

const escapeItem = (text: string): string => text.replace(/[;=~:\\]/g, "\\$&")

const unescapeItem = (text: string): string => text.replace(/\\(.)/gsu, "$1")

/** Parts between separators that have no backslash before them; escapes are left in. */
function parts(text: string, separator: string): string[] {
  const found = [""]
  for (const [piece] of text.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (piece === separator) found.push("")
    else found[found.length - 1] = `${found.at(-1) ?? ""}${piece}`
  }
  return found
}
