import { renameSync, symlinkSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { ask, send } from "../../support/client"
import { eventually } from "../../support/eventually"
import { rawRequest } from "../../support/raw-request"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aTemporaryFolder } from "../../support/temporary-folder"

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

describe("uploads", () => {
  let shop: TestShop
  let folder: string
  beforeAll(async () => {
    folder = aTemporaryFolder("apparel-uploads-")
    shop = await aShop({ UPLOAD_DIR: folder })
  })

  const cookieOf = async (token: string) => {
    const answer = await send(`${shop.url}/auth/session`, { method: "POST", headers: { authorization: `Bearer ${token}` } })
    return { cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "" }
  }

  it("by staff can be seen by anybody, and browsers may keep them", async () => {
    const admin = await anAdminSession(shop)
    const form = new FormData()
    form.append("files", new Blob([PIXEL], { type: "image/png" }), "swatch.png")
    const answer = await fetch(`${shop.url}/admin/uploads`, { method: "POST", headers: admin.headers, body: form })
    const { files } = (await answer.json()) as { files: { url: string }[] }
    const picture = await fetch(new URL(new URL(files[0]?.url ?? "").pathname, shop.url))
    expect(picture.status).toBe(200)
    expect(picture.headers.get("content-type")).toBe("image/png")
    expect(picture.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect(Buffer.from(await picture.arrayBuffer()).equals(PIXEL)).toBe(true)
  })

  it("that hold customers' data open for logged-in staff only", async () => {
    writeFileSync(join(folder, "private-1-orders.csv"), "email\nsomebody@example.com\n")
    const [admin, customer] = [await anAdminSession(shop), await aCustomerSession(shop)]
    const open = (headers = {}) => send(`${shop.url}/static/private-1-orders.csv`, { headers })
    expect((await open()).status).toBe(404)
    expect((await open(await cookieOf(customer.token))).status).toBe(404)
    const seen = await open(await cookieOf(admin.token))
    expect(seen).toMatchObject({ status: 200, body: expect.stringContaining("somebody@example.com") as string })
    expect(seen.headers.get("cache-control")).toBe("private, no-store")
  })

  it("that hold customers' data have names that nobody guesses, and open for a day", async () => {
    const admin = await anAdminSession(shop)
    await ask(`${shop.url}/admin/orders/export`, { method: "POST", headers: admin.headers })
    const link = await eventually(async () => {
      const { notifications } = await ask<{ notifications: { data: { file?: { url: string } } }[] }>(
        `${shop.url}/admin/notifications?channel=feed`,
        admin
      )
      return notifications.find(({ data }) => data.file)?.data.file?.url
    })
    const { pathname } = new URL(link)
    expect(pathname).toMatch(/^\/static\/private-\d{13}-[0-9a-f]{32}-\d{13}-order-exports\.csv$/)
    const staff = await cookieOf(admin.token)
    expect((await send(`${shop.url}${pathname}`, { headers: staff })).status).toBe(200)
    expect((await send(`${shop.url}${pathname}`)).status).toBe(404)
    const old = pathname.replace(/\d{13}/, String(Date.now() - 25 * 3_600_000))
    renameSync(join(folder, basename(pathname)), join(folder, basename(old)))
    expect((await send(`${shop.url}${old}`, { headers: staff })).status).toBe(404)
  })

  it.each([
    "/static/.%2Fprivate-1-orders.csv",
    "/static/%2Fprivate-1-orders.csv",
    "/static/x%2F..%2Fprivate-1-orders.csv",
    "/static/%70rivate-1-orders.csv",
    "/static/.%5Cprivate-1-orders.csv",
    "/STATIC/private-1-orders.csv",
    "/STATIC/.%2Fprivate-1-orders.csv",
    "/%53tatic/%2Fprivate-1-orders.csv",
    "/static//private-1-orders.csv",
    "/static/./private-1-orders.csv",
    "/static/%2e/private-1-orders.csv",
    "/static%2Fprivate-1-orders.csv",
    "/static/private-1-orders.csv/",
    "//static/private-1-orders.csv",
  ])("that hold customers' data stay closed however their address is spelled: %s", async (path) => {
    writeFileSync(join(folder, "private-1-orders.csv"), "email\nsomebody@example.com\n")
    const answer = await rawRequest(shop.url, { path })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body.toString()).not.toContain("somebody")
  })

  it.each(["page.html", "page.xhtml", "logo.svg", "feed.xml", "script.js", "x.png.html"])(
    "that could run on our own pages are saved, and run nothing when opened: %s",
    async (name) => {
      writeFileSync(join(folder, name), "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
      const { status, headers } = await rawRequest(shop.url, { path: `/static/${name}` })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        "content-type": name === "logo.svg" ? "image/svg+xml" : "application/octet-stream",
        "content-disposition": "attachment",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
      })
    }
  )

  it("are no way to another folder by a link", async () => {
    const outside = join(aTemporaryFolder("apparel-outside-"), "secret.png")
    writeFileSync(outside, "secret")
    symlinkSync(outside, join(folder, "link.png"))
    expect((await send(`${shop.url}/static/link.png`)).status).toBe(404)
  })

  it.each(["none.png", "..%2fpackage.json", "..%2f..%2fetc%2fpasswd", ".hidden", "%2fetc%2fpasswd"])(
    "do not include %s",
    async (name) => {
      writeFileSync(join(folder, ".hidden"), "x")
      expect((await send(`${shop.url}/static/${name}`)).status).toBe(404)
    }
  )
})
