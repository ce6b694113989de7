export type EmailAddress = { name: string; address: string }

const NAMED = /^("(?:[^"\\]|\\.)*"\s*|[^<>"@]*)<([^<>]*)>$/
const BARE = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/

/** The one address in `text`, `a@b.example` or `Name <a@b.example>`; nothing where there is none, several, or a control character. */
export function parseEmailAddress(text: string): EmailAddress | undefined {
  if (/\p{Cc}/u.test(text)) return undefined
  const named = NAMED.exec(text.trim())
  const name = (named?.[1] ?? "")
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .replace(/\\(["\\])/g, "$1")
  const address = named?.[2] ?? text.trim()
  return BARE.test(address) ? { name, address } : undefined
}
