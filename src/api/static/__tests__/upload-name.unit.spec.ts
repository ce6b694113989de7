import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseUploadName } from "../upload-name"

/** What Express makes of the part of the address. */
const parse = (part: string) => parseUploadName(decodeURIComponent(part))

describe("the name of an upload", () => {
  it.each(["1790000000000-swatch.png", "1790000000000-Größe%20M.webp", "no-extension", "a..b.png", "100%25-wool.jpg"])(
    "is read as a file of the folder: %s",
    (part) => {
      expect(parse(part)).toMatchObject({ name: decodeURIComponent(part), isPrivate: false })
    }
  )

  it.each([
    "private-1-orders.csv",
    "PRIVATE-1-orders.csv",
    "%70rivate-1-orders.csv",
    "private-%31.csv",
    "private-1.csv::%24DATA",
    "private-1.csv.",
  ])("is that of an export however it is spelled: %s", (part) => {
    expect(parse(part)).toMatchObject({ isPrivate: true, isShown: false })
  })

  it.each([
    ".%2Fprivate-1.csv",
    "%2Fprivate-1.csv",
    "%2fprivate-1.csv",
    "x%2F..%2Fprivate-1.csv",
    "%2e%2Fprivate-1.csv",
    "%2e%2e%2fprivate-1.csv",
    ".%5Cprivate-1.csv",
    "x%5C..%5Cprivate-1.csv",
    "%252Fprivate-1.csv",
    ".%252Fprivate-1.csv",
    "%2570rivate-1.csv",
    "..%2fpackage.json",
    "..",
    ".",
    ".env",
    "%00private-1.csv",
    "private-1.csv%00.png",
    "private-1.csv%0a",
    "",
    "a".repeat(256),
    "ü".repeat(128),
  ])("is none: %s", (part) => {
    expect(parse(part)).toBeUndefined()
  })

  it.each(["page.html", "page.HTM", "page.xhtml", "feed.xml", "script.js", "x.mjs", "table.csv", "x.shtml", "x.png.html", "x"])(
    "says that %s is saved, of a type that no browser runs",
    (name) => {
      expect(parseUploadName(name)).toMatchObject({ contentType: "application/octet-stream", isShown: false })
    }
  )

  it("says that a drawing is a picture within a page, and saved when it is opened by itself", () => {
    expect(parseUploadName("logo.SVG")).toMatchObject({ contentType: "image/svg+xml", isShown: false })
  })

  it.each([
    ["photo.JPG", "image/jpeg"],
    ["photo.html.webp", "image/webp"],
    ["film.mp4", "video/mp4"],
  ])("says that %s is shown as %s", (name, contentType) => {
    expect(parseUploadName(name)).toMatchObject({ contentType, isShown: true })
  })

  describe("is read by nginx alike", () => {
    const template = (name: string) =>
      readFileSync(join(__dirname, "../../../../nginx/templates", `${name}.conf.template`), "utf8")
    const types = [...template("static-types").matchAll(/^ {2}(\w+\/\S+) ([\w ]+);$/gm)]
    const extensions = types.flatMap(([, type, names]) => (names ?? "").split(" ").map((extension) => ({ extension, type })))
    const shown = new RegExp(/"~\*(.*)" "";/.exec(template("static-disposition"))?.[1] ?? "nothing", "i")

    it.each(extensions)("a file .$extension is of the type $type, shown or saved by both", ({ extension, type }) => {
      const { contentType, isShown } = parseUploadName(`1-file.${extension}`) ?? {}
      expect([contentType, isShown]).toEqual([type, shown.test(`/static/1-file.${extension}`)])
    })

    it("and of no other type is any file", () => {
      const all = [
        "html",
        "htm",
        "xhtml",
        "xml",
        "js",
        "mjs",
        "css",
        "json",
        "csv",
        "txt",
        "zip",
        "wasm",
        "ico",
        "bmp",
        "tiff",
        "heic",
        "mp3",
        "webmanifest",
      ]
      expect(all.filter((extension) => parseUploadName(`a.${extension}`)?.isShown || shown.test(`a.${extension}`))).toEqual([])
      expect(extensions).toHaveLength(10)
    })
  })
})
