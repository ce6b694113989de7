import { buildPreviewDocument } from "../preview-document"

describe("buildPreviewDocument", () => {
  const html = "<!DOCTYPE html><html><head lang='x'><style>@media (prefers-color-scheme: dark) {}</style></head></html>"

  it("shows the colors that were asked for, whatever the reader of the page prefers", () => {
    expect(buildPreviewDocument(html, "dark")).toContain("@media (min-width: 0)")
    expect(buildPreviewDocument(html, "light")).toContain("@media (max-width: 0)")
    expect(buildPreviewDocument("@media (PREFERS-COLOR-SCHEME:light)", "light")).toContain("@media (min-width: 0)")
  })

  it("sends links to a window that the frame forbids, from the first element of the head", () => {
    expect(buildPreviewDocument(html, "light")).toContain(`<head lang='x'><base target="_blank">`)
    expect(buildPreviewDocument("<header>No head</header>", "light")).toMatch(/^<base target="_blank">.*<header>No head/)
  })
})
