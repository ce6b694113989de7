const COLOR_TITLES = new Set(["color", "colour", "farbe", "couleur", "kleur", "colore", "cor", "kolor", "färg", "farve"])

const SIZE_TITLES = new Set([
  "size",
  "clothing size",
  "shoe size",
  "größe",
  "grösse",
  "groesse",
  "schuhgröße",
  "taille",
  "pointure",
  "maat",
  "schoenmaat",
  "talla",
  "taglia",
  "tamanho",
  "rozmiar",
  "storlek",
  "størrelse",
])

/** Color and size among a variant's options, found by the option's title in any case; null where it has none. */
export function colorAndSize(options: Record<string, string>): { color: string | null; size: string | null } {
  return { color: valueOf(options, COLOR_TITLES), size: valueOf(options, SIZE_TITLES) }
}

/** Whether an option of this title says which size a variant is. */
export const isSizeTitle = (title: string): boolean => SIZE_TITLES.has(title.trim().toLowerCase())

/** Whether an option of this title says which color a variant is. */
export const isColorTitle = (title: string): boolean => COLOR_TITLES.has(title.trim().toLowerCase())

function valueOf(options: Record<string, string>, titles: Set<string>): string | null {
  const found = Object.entries(options).find(([title]) => titles.has(title.trim().toLowerCase()))
  return found?.[1] ?? null
}
