export type MailLook = "light" | "dark"

const COLOR_QUERY = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi
const HEAD = /<head(\s[^>]*)?>/i

/**
 * The document of a mail as its reader sees it by day or in the dark, whatever staff prefer themselves. Its links try to
 * open a window, which the frame forbids: staff must not reset a password or unsubscribe somebody by a click.
 */
export function mailDocument(html: string, look: MailLook): string {
  const decided = html.replaceAll(COLOR_QUERY, (_query, wanted: string) =>
    wanted.toLowerCase() === look ? "(min-width: 0)" : "(max-width: 0)"
  )
  const added = `<base target="_blank"><style>:root{color-scheme:${look} !important}</style>`
  return HEAD.test(decided) ? decided.replace(HEAD, (head) => head + added) : added + decided
}
