import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { send } from "../../support/client"
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

  it.each(["none.png", "..%2fpackage.json", "..%2f..%2fetc%2fpasswd", ".hidden", "%2fetc%2fpasswd"])(
    "do not include %s",
    async (name) => {
      writeFileSync(join(folder, ".hidden"), "x")
      expect((await send(`${shop.url}/static/${name}`)).status).toBe(404)
    }
  )
})
