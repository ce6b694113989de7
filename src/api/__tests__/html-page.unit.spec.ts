import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { MedusaResponse } from "@medusajs/framework/http"
import { escapeHtml, htmlPage, sendPage } from "../shared/html-page"

/** The headers that come with a page. */
function headersOf(page: string): Record<string, string> {
  const headers: Record<string, string> = {}
  const res = {
    status: () => res,
    set: (name: string, value: string) => ((headers[name.toLowerCase()] = value), res),
    type: () => res,
    send: () => res,
  }
  sendPage(res as unknown as MedusaResponse, page) // all of it that is used
  return headers
}

describe("a page of ours", () => {
  const page = htmlPage({ language: "en", title: "<Sizes>", body: `<p>${escapeHtml('"><script>')}</p>` })

  it("shows text as text", () => {
    expect(page).toContain("<h1>&lt;Sizes&gt;</h1><p>&quot;&gt;&lt;script&gt;</p>")
  })

  it("may send its own form and nothing else, by the same policy behind nginx as without", () => {
    const policy = headersOf(page)["content-security-policy"] ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    const template = readFileSync(join(__dirname, "../../../nginx/templates/security-headers-values.conf.template"), "utf8")
    expect(template).toContain(`"~*^/apparel/(emails|fit-feedback)/" "${policy}";`)
  })

  it("passes its address on to nobody", () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer">')
    expect(headersOf(page)).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" })
  })
})
