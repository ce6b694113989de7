/** Last digit of a GTIN whose other digits are `body`: weights 3 and 1 from the right, modulo 10. */
export function gtinCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** True when `code` is a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
export function isGtin(code: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(code)) return false
  return gtinCheckDigit(code.slice(0, -1)) === Number(code.slice(-1))
}

/**
 * A GTIN-13 for a made-up article, from the 20-29 range that GS1 leaves to shops' own use.
 *
 * @param prefix two digits, 20 to 29; @param style up to 5 digits; @param color up to 2; @param size up to 3.
 */
export function inStoreGtin(prefix: 20 | 21, article: { style: number; color: number; size: number }): string {
  const body = [prefix, pad(article.style, 5), pad(article.color, 2), pad(article.size, 3)].join("")
  return `${body}${gtinCheckDigit(body)}`
}

function pad(value: number, digits: number): string {
  const text = String(value).padStart(digits, "0")
  if (text.length > digits) throw new Error(`${value} has more than ${digits} digits`)
  return text
}
