import { randomBytes } from "node:crypto"
import type { Page } from "playwright-core"
import { abandonedCartFirst } from "../../../src/modules/email/templates/abandoned-cart"
import { freePort } from "../../../dev/ports"
import { onAPage } from "../../support/browser"
import { ask } from "../../support/client"
import { aMailSink, type MailSink, type ReceivedEmail } from "../../support/email/mail-sink"
import { linkIn, textOf } from "../../support/email/mail-text"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"
import { anAdminSession } from "../../support/sessions"
import { aCart, aVariant, placeOrder, shopper } from "../../support/storefront"
import { aTopology, type Topology } from "../../support/topology"

type AdminOrder = { order: { items: { id: string }[]; fulfillments: { id: string }[] } }

/** Whatever a page logs, a refusal of the content security policy among it, fails the test: see `page-complaints.ts`. */
describeWith(["nginx", "redisUrl", "brokerUrl", "chromium"], "a page of ours behind nginx, in production", () => {
  let sink: MailSink
  let shop: Topology
  beforeAll(async () => {
    const port = await freePort()
    sink = await aMailSink({ port })
    shop = await aTopology({ SMTP_URL: sink.url })
    // The template's pictures are at the address of a demo shop.
    for (const [table, column] of [
      ["product", "thumbnail"],
      ["image", "url"],
    ])
      await shop.database.query(`update ${table} set ${column} = replace(${column}, 'http://localhost:9000', $1)`, [shop.url])
  }, 240_000)

  const anAddress = (name: string) => `${name}-${randomBytes(4).toString("hex")}@example.com`

  /** The email to `address` whose text has `part` in it. */
  const arrives = (address: string, part: string): Promise<ReceivedEmail> =>
    eventually(() => sink.to(address).find((email) => textOf(email).includes(part)), 60_000)

  const consentOf = async (address: string) => {
    const query = "select has_consent from apparel_email_preference where address = $1"
    return (await shop.database.query<{ has_consent: boolean }>(query, [address]))[0]?.has_consent
  }

  const say = (address: string, has_consent: boolean) =>
    shop.database.query(
      `insert into apparel_email_preference (address, has_consent, source) values ($1, $2, 'test')
       on conflict (address) do update set has_consent = excluded.has_consent`,
      [address, has_consent]
    )

  /** Examples of templates show pictures of a shop that does not exist. */
  const asStaff = (steps: (page: Page) => Promise<void>) =>
    onAPage(
      shop,
      async (page) => {
        const picture = { contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
        await page.route("https://shop.example/**", (route) => route.fulfill(picture))
        await steps(page)
      },
      { expected: [/left the shop: GET https:\/\/shop\.example\//, /ERR_NAME_NOT_RESOLVED \(https:\/\/shop\.example\//] }
    )

  const asAStranger = (steps: (page: Page) => Promise<void>) => onAPage(shop, steps, { isStaff: false })

  it("lets the owner of an address confirm a consent, and nobody before", async () => {
    const address = anAddress("owner")
    await say(address, false)
    const cart = await aCart(shop, [])
    await ask(`${shop.url}/store/carts/${cart.id}`, { headers: shopper(shop), body: { email: address } })
    await ask(`${shop.url}/store/apparel/carts/${cart.id}/email-consent`, { headers: shopper(shop), body: { has_consent: true } })
    const link = linkIn(await arrives(address, "confirm-consent"), "/apparel/emails/confirm-consent")
    expect(link.origin).toBe(shop.url)
    await asAStranger(async (page) => {
      await page.goto(link.href)
      expect(await consentOf(address)).toBe(false)
      await page.getByRole("button", { name: "Yes, I want offers" }).click()
      await page.getByText("Thank you! You will hear from us.").waitFor()
      expect(await consentOf(address)).toBe(true)
    })
  })

  it("lets whoever got offers unsubscribe", async () => {
    const address = anAddress("reader")
    await say(address, true)
    await shop.database.query(
      `insert into apparel_email (id, template, recipient, locale, idempotency_key, source, data)
       values ($1, 'abandoned-cart-first', $2, 'en-GB', $1, 'shop', $3)`,
      [`apemail_${randomBytes(8).toString("hex")}`, address, JSON.stringify(abandonedCartFirst.example)]
    )
    const link = linkIn(await arrives(address, "/unsubscribe"), "/apparel/emails/unsubscribe")
    await asAStranger(async (page) => {
      await page.goto(link.href)
      await page.getByRole("button", { name: "Unsubscribe" }).click()
      await page.getByText("You will get no more offers.").waitFor()
      expect(await consentOf(address)).toBe(false)
    })
  })

  it("notes how a size fits", async () => {
    const address = anAddress("wearer")
    const { headers } = await anAdminSession(shop)
    const variant = await aVariant(shop.database, { kind: "shirt", size: "M" })
    const { id } = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }], undefined, address)
    const orderOf = async () => (await ask<AdminOrder>(`${shop.url}/admin/orders/${id}`, { headers })).order
    const items = (await orderOf()).items.map((item) => ({ id: item.id, quantity: 1 }))
    await ask(`${shop.url}/admin/orders/${id}/fulfillments`, { headers, body: { items } })
    const parcel = `${shop.url}/admin/orders/${id}/fulfillments/${(await orderOf()).fulfillments[0]?.id ?? ""}`
    await ask(`${parcel}/shipments`, { headers, body: { items, labels: [] } })
    await ask(`${parcel}/mark-as-delivered`, { headers, body: {} })
    const link = linkIn(await arrives(address, "fit-feedback"), "answer=large")
    await asAStranger(async (page) => {
      await page.goto(link.href)
      await page.getByRole("button", { name: "Send" }).click()
      await page.getByRole("heading", { name: "Thank you!" }).waitFor()
    })
    expect(await shop.database.query("select outcome from apparel_fit_outcome where line_item_id = $1", [items[0]?.id])).toEqual([
      { outcome: "large" },
    ])
  })

  it.each([
    ["/apparel/emails/unsubscribe?address=a@b.example&signature=forged"],
    ["/apparel/emails/confirm-consent?token=forged"],
    ["/apparel/fit-feedback/forged"],
  ])("says at %s that the link does not work", async (path) => {
    await onAPage(
      shop,
      async (page) => {
        const answer = await page.goto(path)
        await page.getByRole("heading", { name: "This link does not work." }).waitFor()
        expect(answer?.headers()["content-security-policy"]).toContain("form-action 'self'")
      },
      { isStaff: false, expected: [/status of 400/] }
    )
  })

  it.each([
    ["Messages", "/app/messages"],
    ["Emails", "/app/emails"],
    ["Sizes", "/app/sizes"],
    ["Health", "/app/health"],
  ])("shows staff %s", async (title, path) => {
    await asStaff(async (page) => {
      const answer = await page.goto(path)
      expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self'")
      await page.getByRole("heading", { name: title, level: 1 }).waitFor()
      for (const tab of await page.getByRole("tab").all()) await tab.click()
      await page.waitForLoadState("networkidle")
    })
  })

  it("shows staff an email as it looks", async () => {
    await asStaff(async (page) => {
      await page.goto("/app/emails")
      await page.getByRole("tab", { name: "Templates" }).click()
      await page.getByRole("navigation", { name: "Templates" }).getByRole("button", { name: "Order confirmation" }).click()
      const preview = page.frameLocator('iframe[title="Preview of Order confirmation"]')
      await preview.getByRole("heading", { name: "Thank you for your order" }).waitFor()
      const colorOf = (element: Element) => getComputedStyle(element).backgroundColor
      expect(await preview.locator("a.button").evaluate(colorOf)).not.toBe("rgba(0, 0, 0, 0)")
    })
  })

  it("shows staff the sizes of a product, and hands them a customer's personal data as a file", async () => {
    const { headers } = await anAdminSession(shop)
    const { product } = await ask<{ product: { id: string } }>(`${shop.url}/admin/products`, {
      headers,
      body: { title: "Plain tee", options: [{ title: "Size", values: ["M"] }] },
    })
    const { customer } = await ask<{ customer: { id: string } }>(`${shop.url}/admin/customers`, {
      headers,
      body: { email: anAddress("customer") },
    })
    await asStaff(async (page) => {
      await page.goto(`/app/products/${product.id}`)
      await page.getByRole("heading", { name: "Sizes", exact: true }).waitFor()
      await page.goto(`/app/customers/${customer.id}`)
      const download = page.getByRole("button", { name: "Download", exact: true })
      const [file] = await Promise.all([page.waitForEvent("download"), download.click()])
      expect(file.suggestedFilename()).toBe(`personal-data-${customer.id}.json`)
    })
  })

  it.each(["/app/reset-password?token=example&email=robin@example.com", "/app/invite?token=example", "/app/orders/order_1"])(
    "opens the admin at %s, where emails to staff lead",
    async (path) => {
      await onAPage(
        shop,
        async (page) => {
          expect((await page.goto(path))?.status()).toBe(200)
          await page.getByRole("heading").first().waitFor()
        },
        { isStaff: false, expected: [/status of 40[0-9]/] }
      )
    }
  )
})
