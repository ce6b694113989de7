import type { MedusaResponse } from "@medusajs/framework/http"

/** nginx sends the same for these pages, see `nginx/templates/security-headers-values.conf.template`. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

type HtmlPage = {
  /** ISO 639-1 */
  language: string
  title: string
  /** HTML; whoever makes it escapes what it shows. */
  body: string
}

/** A page to which a link of an email leads. It asks nobody for anything, so that no other site learns the token in its address. */
export const htmlPage = ({ language, title, body }: HtmlPage): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)}</title>
<body style="font:16px/1.5 system-ui;max-width:30rem;margin:4rem auto;padding:0 1rem"><h1>${escapeHtml(title)}</h1>${body}</body></html>`

/** Sends a page that may do nothing but show text and send its own form. */
export function sendPage(res: MedusaResponse, page: string, status = 200): void {
  res
    .status(status)
    .set("Content-Security-Policy", POLICY)
    .set("Referrer-Policy", "no-referrer")
    .set("X-Content-Type-Options", "nosniff")
    .set("Cache-Control", "no-store")
    .type("html")
    .send(page)
}
