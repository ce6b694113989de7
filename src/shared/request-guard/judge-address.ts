/** Why a request is refused before the engine sees it. The message never repeats what was sent. */
export type Refusal = { status: 400 | 414; code: string; message: string }

/** An upload's name is the longest part of an address of ours: 255 bytes, each of them written as `%xx`. */
const LONGEST_PATH = 1_024

/** Longer text is no language; the longest in use are half as long. */
export const LONGEST_LOCALE = 100

const REFUSALS = {
  tooLong: { status: 414, code: "PATH_TOO_LONG", message: `The path must be at most ${LONGEST_PATH} characters` },
  undecodable: { status: 400, code: "PATH_UNDECODABLE", message: "The path must be UTF-8 with percent signs, such as %20" },
  nul: { status: 400, code: "NUL_BYTE", message: "The address must not hold a NUL byte" },
  index: { status: 400, code: "INDEX_TOO_LARGE", message: "A number in brackets must be below 1000" },
  deep: { status: 400, code: "QUERY_TOO_DEEP", message: "The name of a parameter may have one dot" },
  locale: { status: 400, code: "LOCALE_INVALID", message: "'locale' must be one language, such as de or de-AT" },
} satisfies Record<string, Refusal>

/**
 * What is wrong with the address of a request, so wrong that the engine would hang or answer 500.
 *
 *   path                       | engine without us
 *   of any length              | remembers it for ever
 *   `/store/products/%ff`      | 500
 *   `/store/products/%00`      | 500, from PostgreSQL
 *   `?a[4294967294]=x`         | stands still for minutes: it makes a list as long as that
 *   `?a.b.c=x`                 | 500
 *   `?locale=de&locale=fr`     | hangs: it throws in a middleware that nobody awaits
 *
 * `url` is that of the request line, `localeHeader` what `x-medusa-locale` holds.
 */
export function judgeAddress(url: string, localeHeader: string | string[] = ""): Refusal | undefined {
  const queryAt = url.indexOf("?")
  const path = queryAt < 0 ? url : url.slice(0, queryAt)
  const query = queryAt < 0 ? "" : url.slice(queryAt + 1)
  if (path.length > LONGEST_PATH) return REFUSALS.tooLong
  const decoded = decode(path)
  if (decoded === undefined) return REFUSALS.undecodable
  if (decoded.includes("\0") || query.includes("%00")) return REFUSALS.nul
  const parameters = [...new URLSearchParams(query)]
  if (parameters.some(([key]) => /\[\d{4,}\]/.test(key))) return REFUSALS.index
  if (isMedusas(path) && parameters.some(([key]) => key.indexOf(".") !== key.lastIndexOf("."))) return REFUSALS.deep
  if (localeHeader.length > LONGEST_LOCALE || (!isStaffs(path) && !hasOneLocale(parameters))) return REFUSALS.locale
  return undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Elsewhere, as in what a login provider sends back, a name may have more. */
const isMedusas = (path: string): boolean => /^\/(store|admin)(\/|$)/i.test(path)

/** Staff may filter by several locales; nothing of the store lies below. */
const isStaffs = (path: string): boolean => /^\/(admin|app)(\/|$)/i.test(path)

/**
 * Whether the engine's parser of queries would make of `locale` one text, or nothing. It reads `locale[]`, `locale[a]`,
 * `[locale]`, a second `locale`, and each of them percent-encoded, as lists or objects or the same key.
 */
function hasOneLocale(parameters: [string, string][]): boolean {
  const given = parameters.filter(([key]) => /^\[?locale(?:[[\]]|$)/.test(key))
  return given.length <= 1 && given.every(([key, value]) => key === "locale" && value.length <= LONGEST_LOCALE)
}
