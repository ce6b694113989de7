import { mailDocument } from "../preview-document"

describe("mailDocument", () => {
  const html = "<!DOCTYPE html><html><head lang='x'><style>@media (prefers-color-scheme: dark) {}</style></head></html>"

  it("shows the colors that were asked for, whatever the reader of the page prefers", () => {
    expect(mailDocument(html, "dark")).toContain("@media (min-width: 0)")
    expect(mailDocument(html, "light")).toContain("@media (max-width: 0)")
    expect(mailDocument("@media (PREFERS-COLOR-SCHEME:light)", "light")).toContain("@media (min-width: 0)")
  })

  it("sends links to a window that the frame forbids, from the first element of the head", () => {
    expect(mailDocument(html, "light")).toContain(`<head lang='x'><base target="_blank">`)
    expect(mailDocument("<header>No head</header>", "light")).toMatch(/^<base target="_blank">.*<header>No head/)
  })
})
