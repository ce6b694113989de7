type Forms = { one: string; other: string }

/**
 * "1 piece", "2 pieces": a number and the form of the word that `language` puts beside it. French says 0 with the
 * singular; the form for millions in French and Spanish is not needed here and reads as the plural.
 */
export function counted(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, { one, other }) => `${numbers.format(count)} ${rules.select(count) === "one" ? one : other}`
}
