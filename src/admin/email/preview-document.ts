/** Whether the reader of an email has a light or a dark screen. */
export type PreviewTheme = "light" | "dark"

const COLOR_QUERY = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi
const HEAD = /<head(\s[^>]*)?>/i

/**
 * The document of an email as its reader sees it by day or in the dark, whatever staff prefer themselves. Its links try to
 * open a window, which the frame forbids: staff must not reset a password or unsubscribe somebody by a click.
 */
export function buildPreviewDocument(html: string, theme: PreviewTheme): string {
  const decided = html.replaceAll(COLOR_QUERY, (_query, wanted: string) =>
    wanted.toLowerCase() === theme ? "(min-width: 0)" : "(max-width: 0)"
  )
  const added = `<base target="_blank"><style>:root{color-scheme:${theme} !important}</style>`
  return HEAD.test(decided) ? decided.replace(HEAD, (head) => head + added) : added + decided
}
