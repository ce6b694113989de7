import { plainText } from "./measurement-text"

const ONE_SIZE =
  /^(?:OS|OSFA|OSFM|TU|ONE ?SIZE(?: FITS (?:ALL|MOST))?|UNISIZE|TAILLE UNIQUE|EINHEITSGR(?:Ö|OE)SSE|TALLA [ÚU]NICA|TAGLIA UNICA)$/

const AGE = /^(\d{1,2}(?:-\d{1,2})?) ?(?:(M|MO|MOS|MTHS?|MONTHS?|MONATE?|MOIS|MESES)|Y|YRS?|YEARS?|JAHRE?|ANS|AÑOS)\.?$/

const WAIST_LENGTH = [
  /^W ?(\d{2}(?:\.5)?)[ /×X-]{0,3}L ?(\d{2}(?:\.5)?)$/,
  /^(\d{2}(?:\.5)?) ?W[ /×X-]{0,3}(\d{2}(?:\.5)?) ?L$/,
  /^(\d{2}(?:\.5)?) ?[×X] ?(\d{2}(?:\.5)?)$/,
]

/**
 * The one spelling of a size that others are compared by: upper case, single spaces, decimal point.
 *
 *   typed                                  | normal
 *   `xxl`, `2XL`, `2X`, `XX-Large`         | `XXL`
 *   `XXXL`, `3 xl`                         | `3XL`
 *   `s-m`, `Small / Medium`                | `S/M`
 *   `42,5`, `42½`, `42 1/2`, `42.50`       | `42.5`
 *   `32x34`, `W32L34`, `32W 34L`           | `W32 L34`
 *   `80 c`                                 | `80C`
 *   `3-6 months`, `12 m`, `4 years`        | `3-6M`, `12M`, `4Y`
 *   `Einheitsgröße`, `one size`, `OSFA`    | `OS`
 *
 * `32/34` stays as it is: it is W x L in jeans and a double size elsewhere; `findSize` knows which.
 */
export function normalizeSize(text: string): string {
  const plain = decimals(plainText(text).toUpperCase())
    .replace(/ ?([-/]) ?/g, "$1")
    .trim()
  if (ONE_SIZE.test(plain)) return "OS"
  return waistLength(plain) ?? age(plain) ?? letters(plain) ?? plain.replace(/^(\d{1,3}(?:\.5)?)[ -]?([A-Z]{1,3})$/, "$1$2")
}

/** As `normalizeSize`, without spaces and with `/` in doubles (`35-38`): equal for what is the same size however it is spaced. */
export function sizeKey(text: string): string {
  const key = normalizeSize(text).replaceAll(" ", "")
  return /^\d+(?:\.\d+)?-\d+(?:\.\d+)?$/.test(key) ? key.replace("-", "/") : key
}

const decimals = (text: string): string =>
  text
    .replace(/(\d),(\d{1,2})(?!\d)/g, "$1.$2")
    .replace(/(\d) 1\/2(?!\d)/g, "$1.5")
    .replace(/\.(\d+)/g, (_, digits: string) => `.${withoutLast("0", digits)}`)
    .replace(/\.(?!\d)/g, "")

function withoutLast(character: string, text: string): string {
  let end = text.length
  while (text[end - 1] === character) end--
  return text.slice(0, end)
}

function waistLength(text: string): string | undefined {
  const match = WAIST_LENGTH.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  return match ? `W${match[1]} L${match[2]}` : undefined
}

function age(text: string): string | undefined {
  const match = AGE.exec(text)
  return match ? `${match[1]}${match[2] === undefined ? "Y" : "M"}` : undefined
}

function letters(text: string): string | undefined {
  const short = text
    .replace(/EXTRA/g, "X")
    .replace(/SMALL/g, "S")
    .replace(/MEDIUM|MED\b/g, "M")
    .replace(/LARGE/g, "L")
    .replace(/TALL/g, "T")
    .replace(/PETITE/g, "P")
  const double = /^(.*[SMLX])[-/](.*)$/.exec(short)
  const [low, high] = [letter(double?.[1] ?? ""), letter(double?.[2] ?? "")]
  // `X-L` is one size, `S-L` two.
  const isTwo = low !== undefined && high !== undefined
  return isTwo ? `${low}/${high}` : letter(short)
}

function letter(text: string): string | undefined {
  const match = /^(?:(\d{1,2})X|(X*))([SML])?([TP])?$/.exec(text.replace(/[ -]/g, ""))
  if (!match || (match[1] === undefined && match[3] === undefined)) return undefined
  const count = match[1] === undefined ? (match[2] ?? "").length : Number(match[1])
  const base = match[3] ?? "L"
  if (base === "M" && count > 0) return undefined
  return `${count > 2 ? `${count}X` : "X".repeat(count)}${base}${match[4] ?? ""}`
}
