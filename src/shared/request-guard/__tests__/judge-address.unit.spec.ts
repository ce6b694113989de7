import { createRequire } from "node:module"
import fc from "fast-check"
import { judgeAddress } from "../judge-address"

const engine = createRequire(require.resolve("@medusajs/medusa"))
const qs = engine("qs") as { parse(query: string, options: object): Record<string, unknown> }

/** What the engine's middleware for locales gets. */
const engineLocale = (query: string): unknown => qs.parse(query, { arrayLimit: Infinity })["locale"]

const codeOf = (url: string, header?: string) => judgeAddress(url, header)?.code

describe("the address of a request", () => {
  it.each([
    "/",
    "*",
    "/store/products",
    "/store/products?locale=de",
    "/store/products?locale=",
    "/store/products?locale",
    "/store/products?%6Cocale=de-AT",
    "/store/products?locale=zh-Hant-TW&limit=2&fields[]=id&fields[]=title",
    "/store/products?locales[]=de&locales[]=fr&my[locale]=x&xlocale=1&locale_code=de",
    "/store/products?q=locale&q=100%25&q=%2500",
    "/admin/products?locale[]=de&locale[]=fr",
    "/static/1790000000000-Gr%C3%B6%C3%9Fe%20M.webp",
    "/static/100%25-wool.jpg",
    `/static/${"%C3%BC".repeat(127)}.png`,
    `/store/products?${Array.from({ length: 200 }, (_, index) => `id[]=prod_${index}`).join("&")}`,
  ])("goes on to the engine: %s", (url) => {
    expect(judgeAddress(url)).toBeUndefined()
  })

  it.each([
    "locale[]=de",
    "locale[]=de&locale[]=fr",
    "locale=a&locale=b",
    "locale=a&locale=",
    "locale&locale",
    "locale[a]=b",
    "locale[0]=b",
    "locale[toString]=b",
    "locale%5B%5D=de",
    "%6cocale=a&locale=b",
    "lo%63ale%5b%5d=de",
    "[locale]=a&[locale]=b",
    "[locale][]=a",
    "%5Blocale%5D[x]=a",
    "limit=1&locale[]=de&offset=0",
    "x=%ff&locale[]=de",
    "a?b&locale[]=de",
    "?locale=a&locale=b&locale=c",
    `locale=${"a".repeat(101)}`,
  ])("is refused by the name of its field for a locale that is not one language: ?%s", (query) => {
    const refusal = judgeAddress(`/store/products?${query}`)
    expect(refusal).toMatchObject({ status: 400, code: "LOCALE_INVALID", message: expect.stringContaining("'locale'") as string })
  })

  it("is refused for a language in the header that is none by its length", () => {
    expect(codeOf("/store/products", "de-AT")).toBeUndefined()
    expect(codeOf("/store/products", "d".repeat(101))).toBe("LOCALE_INVALID")
  })

  it.each([
    "/STORE/products",
    "http://shop.example/store/products",
    "/x/../store/products",
    "//store",
    "/store#",
    "/applause",
    "/adminx",
  ])("is read as one that the engine may take to the store: %s", (path) => {
    expect(codeOf(`${path}?locale[]=de`)).toBe("LOCALE_INVALID")
  })

  it.each([
    "/%ff",
    "/store/products/%ff",
    "/app/%ff",
    "/static/%c3",
    "/%",
    "/store/%zz/x",
    "/store/%c3%28",
    "/%ed%a0%80",
    "/%u0041",
  ])("is refused when its path is no text: %s", (path) => {
    expect(judgeAddress(path)).toMatchObject({ status: 400, code: "PATH_UNDECODABLE" })
    expect(judgeAddress(`${path}?limit=1`)).toMatchObject({ status: 400, code: "PATH_UNDECODABLE" })
  })

  it.each(["/store/%00", "/apparel/fit-feedback/a%00b", "/admin/orders?q=%00", "/x?a%00=1", "/x?a[%00]=1"])(
    "is refused for a NUL byte, which no text of the database takes: %s",
    (url) => {
      expect(judgeAddress(url)).toMatchObject({ status: 400, code: "NUL_BYTE" })
    }
  )

  it("is refused when its path is longer than any of ours", () => {
    expect(judgeAddress(`/${"a".repeat(1_023)}?q=${"b".repeat(2_000)}`)).toBeUndefined()
    expect(judgeAddress(`/${"a".repeat(1_024)}`)).toMatchObject({ status: 414, code: "PATH_TOO_LONG" })
  })

  it.each([
    "a[1000]=x",
    "a[4294967294]=x",
    "a%5B99999%5D=x",
    "[100000]=x",
    "a[b][99999]=x",
    "x=1&a[%39%39%39%39]=x",
    "a[99999]%ff=x",
  ])("is refused when it asks for a list that would hold up the process: ?%s", (query) => {
    expect(judgeAddress(`/admin/orders?${query}`)).toMatchObject({ status: 400, code: "INDEX_TOO_LARGE" })
  })

  it.each(["a.b.c=1", "created_at.a.b=1", "..", "%2e%2e=1", "x=1&fields.a.b.c=2"])(
    "is refused for more levels than the engine reads: ?%s",
    (query) => {
      for (const path of ["/store/products", "/ADMIN/orders", "/admin"])
        expect(judgeAddress(`${path}?${query}`)).toMatchObject({ status: 400, code: "QUERY_TOO_DEEP" })
      expect(judgeAddress(`/auth/customer/openid/callback?${query}`)).toBeUndefined()
      expect(judgeAddress("/store/products?variants.sku=a.b.c&x.y=1")).toBeUndefined()
    }
  )

  it("may list as many as the engine reads", () => {
    expect(judgeAddress("/admin/orders?id[0]=a&id[999]=b&created_at[$gte]=2026&a[12345x]=1&b=[12345]")).toBeUndefined()
  })

  it("never repeats what was sent", () => {
    for (const url of ["/secret%ff", "/secret%00", "/x?locale[]=secret", `/${"secret".repeat(200)}`])
      expect(JSON.stringify(judgeAddress(url))).not.toContain("secret")
  })

  it("is never let through with a locale that the engine's own parser reads as anything but one text", () => {
    const pieces = fc.constantFrom(
      ...[
        "locale",
        "%6Cocale",
        "[",
        "]",
        "[]",
        "[a]",
        "%5B",
        "%5D",
        "=",
        "&",
        "de",
        "%",
        "%ff",
        "+",
        ".",
        "a",
        "?",
        "LOCALE",
        "==",
      ]
    )
    const queries = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""))
    let read = 0
    const letThrough: string[] = []
    for (const query of fc.sample(queries, { seed: 12, numRuns: 50_000 })) {
      const locale = engineLocale(query)
      if (locale !== undefined) read++
      if (locale !== undefined && typeof locale !== "string" && !judgeAddress(`/store/x?${query}`)) letThrough.push(query)
    }
    expect(letThrough).toEqual([])
    expect(read).toBeGreaterThan(500)
  })
})
