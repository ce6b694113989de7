import type { CSSProperties } from "react"

const FONTS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Colors by day; DARK_CSS turns them by class. */
const colors = { page: "#f4f3f0", card: "#ffffff", ink: "#1c1c1c", quiet: "#5c5c5c", line: "#e4e2dd" }

const text: CSSProperties = { color: colors.ink, fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" }

type StyleName =
  | "body"
  | "page"
  | "card"
  | "inside"
  | "brand"
  | "title"
  | "subtitle"
  | "text"
  | "quiet"
  | "small"
  | "cell"
  | "amount"
  | "line"
  | "picture"
  | "button"
  | "choice"
  | "link"
  | "quietLink"

// Typed by name: what the compiler makes of the values themselves is too long for a declaration file.
export const styles: Record<StyleName, CSSProperties> = {
  body: { fontFamily: FONTS, margin: 0, padding: 0 },
  page: { backgroundColor: colors.page, padding: "24px 8px" },
  card: { backgroundColor: colors.card, maxWidth: "600px", width: "100%", margin: "0 auto" },
  inside: { padding: "32px 24px" },
  brand: { ...text, fontSize: "18px", fontWeight: 600, letterSpacing: "0.04em", margin: 0 },
  title: { ...text, fontSize: "24px", lineHeight: "32px", fontWeight: 600, margin: "24px 0 16px" },
  subtitle: { ...text, fontSize: "16px", fontWeight: 600, margin: "24px 0 8px" },
  text,
  quiet: { ...text, color: colors.quiet, fontSize: "14px", lineHeight: "20px", margin: 0 },
  small: { ...text, color: colors.quiet, fontSize: "13px", lineHeight: "20px", margin: "0 0 8px" },
  cell: { ...text, margin: 0, verticalAlign: "top", padding: "8px 0" },
  amount: { ...text, margin: 0, verticalAlign: "top", padding: "8px 0 8px 12px", whiteSpace: "nowrap" },
  line: { borderColor: colors.line, margin: "16px 0" },
  picture: { borderRadius: "4px", maxWidth: "100%", height: "auto" },
  button: {
    backgroundColor: colors.ink,
    color: "#ffffff",
    borderRadius: "4px",
    fontSize: "16px",
    fontWeight: 600,
    padding: "14px 28px",
  },
  choice: { color: colors.ink, fontSize: "16px", textDecoration: "underline", padding: "8px 16px 8px 0" },
  link: { color: colors.ink, textDecoration: "underline" },
  quietLink: { color: colors.quiet, textDecoration: "underline" },
}

/** What a reader in the dark sees. No quotes and no `>`: React would escape them. */
export const DARK_CSS = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #121212 !important; }
  .card { background-color: #1e1e1e !important; }
  .ink, .ink a { color: #f2f2f2 !important; }
  .quiet, .quiet a { color: #b9b9b9 !important; }
  .line { border-color: #3a3a3a !important; }
  .button { background-color: #f2f2f2 !important; color: #121212 !important; }
}
`
