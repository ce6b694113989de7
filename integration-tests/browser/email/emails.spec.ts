import type { Page } from "playwright-core"
import { onAPage } from "../../support/browser"
import { anEmail, anEmailAttempt, aSuppression, manyEmails } from "../../support/email/email-rows"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"
import { aShop, type TestShop } from "../../support/shop"

const EMAILS = /\/admin\/apparel\/emails/

const rows = (page: Page) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
const inTheTable = (page: Page, text: string) => rows(page).filter({ hasText: text })
const hasRows = (page: Page, count: number) => eventually(async () => ((await rows(page).count()) === count ? true : undefined))

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click()
  await page.getByRole("option", { name: option }).first().click()
}

async function openTab(page: Page, tab: string): Promise<void> {
  await page.goto("/app/emails")
  await page.getByRole("tab", { name: tab }).click()
}

/** Examples of templates show pictures of a shop that does not exist. */
const EXAMPLES = /shop\.example\//

async function withExamplePictures(page: Page): Promise<void> {
  const body = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  await page.route("https://shop.example/**", (route) => route.fulfill({ contentType: "image/svg+xml", body }))
}

describeWith(["chromium"], "the page Emails", () => {
  let shop: TestShop
  beforeAll(async () => {
    // Without a worker: what staff ask for stays as they asked, and nothing is sent.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
  })
  beforeEach(() =>
    shop.database.query(
      `truncate apparel_email, apparel_email_attempt, apparel_email_suppression, apparel_email_staff, apparel_outbox`
    )
  )

  const theEmail = (condition: string, value: string) =>
    eventually(
      async () =>
        (
          await shop.database.query<{ id: string; template: string; recipient: string; status: string; locale: string }>(
            `select id, template, recipient, status, locale from apparel_email where ${condition} = $1`,
            [value]
          )
        )[0]
    )

  it("is found in the menu and says that nothing was sent yet", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "Emails" }).click()
      await page.getByRole("heading", { name: "Emails", level: 1 }).waitFor()
      await page.getByText("Nothing was sent yet").waitFor()
      expect(await page.getByRole("tab").allInnerTexts()).toEqual([
        "Sent emails",
        "Templates",
        "Blocked addresses",
        "Staff emails",
      ])
    })
  })

  it("asks for one small page at a time of 10,000 emails, forth and back", async () => {
    await manyEmails(shop.database, 10_000)
    await onAPage(shop, async (page) => {
      await page.goto("/app/emails")
      await inTheTable(page, "Email number 10000").waitFor()
      expect(await rows(page).count()).toBe(20)
      const answer = page.waitForResponse((response) => response.url().includes("cursor="))
      await page.getByRole("button", { name: "Older" }).click()
      // What makes it quick: one small page is asked for, whatever their number; the API's own spec measures the time.
      expect((await (await answer).body()).length).toBeLessThan(30_000)
      await inTheTable(page, "Email number 9980").waitFor()
      expect(await inTheTable(page, "Email number 9981").count()).toBe(0)
      await page.getByRole("button", { name: "Newer" }).click()
      await inTheTable(page, "Email number 10000").waitFor()
    })
  })

  it("narrows 10,000 emails by state, by template and to one address", async () => {
    await manyEmails(shop.database, 10_000)
    await onAPage(shop, async (page) => {
      await page.goto("/app/emails")
      await inTheTable(page, "Email number 10000").waitFor()
      await choose(page, "State", "Failed")
      await inTheTable(page, "Email number 1000").filter({ hasText: "shopper-1000@" }).waitFor()
      await hasRows(page, 10)
      await choose(page, "Email", "Parcel on its way")
      await hasRows(page, 5)
      const search = page.getByPlaceholder("Whole address, order id or email id")
      await search.fill("Shopper-4000@example.com")
      await hasRows(page, 1)
      expect(await rows(page).innerText()).toMatch(/Email number 4000[^]*Failed/)
      await search.fill("shopper-4001@example.com")
      await page.getByText("Nothing matches").waitFor()
    })
  })

  it("shows the copy as sent in a frame in which nothing runs, and what the mail server said", async () => {
    const html = `<html><head></head><body><script>document.body.append("It ran")</script>
      <div style="height:900px" onclick="document.body.append('It ran')">Thank you, Ada</div></body></html>`
    const id = await anEmail(shop.database, { html, order_id: "order_browser", attempts: 2 })
    await anEmailAttempt(shop.database, id, { outcome: "temporary", smtp_code: 451, response: "Greylisted, come back" })
    await anEmailAttempt(shop.database, id, { number: 2 })
    await onAPage(
      shop,
      async (page) => {
        await page.goto("/app/emails")
        await inTheTable(page, "ada@example.com").getByRole("button", { name: "Order confirmation" }).click()
        const drawer = page.getByRole("dialog")
        const frame = drawer.locator("iframe")
        await drawer.frameLocator("iframe").getByText("Thank you, Ada").waitFor()
        await frame.click() // whatever is in its middle: the text
        expect(await drawer.frameLocator("iframe").getByText("It ran").count()).toBe(0)
        expect(await frame.getAttribute("sandbox")).toBe("")

        const attempts = await drawer.getByRole("region", { name: "Attempts" }).getByRole("listitem").allInnerTexts()
        expect(attempts).toEqual([
          expect.stringMatching(/451 Greylisted, come back[^]*Attempt 1[^]*Not now/),
          expect.stringMatching(/^250 2\.0\.0 Ok: queued[^]*Attempt 2[^]*Accepted/),
        ])
        await drawer.getByText(`<${id}@shop.example>`).waitFor()
        expect(await drawer.getByRole("link", { name: "order_browser" }).getAttribute("href")).toBe("/app/orders/order_browser")

        await drawer.getByRole("button", { name: "Narrow" }).click()
        expect((await frame.boundingBox())?.width).toBe(320)
        await drawer.getByRole("button", { name: "Plain text" }).click()
        await drawer.getByRole("region", { name: "Copy as sent" }).getByText("Thank you, Ada").waitFor()
        expect(await frame.count()).toBe(0)
      },
      { expected: [/Blocked script execution in 'about:srcdoc'/] }
    )
  })

  it("says why an email was not sent", async () => {
    const kept = { status: "suppressed", attempts: 0, html: null, plain: null, sent_at: null }
    await anEmail(shop.database, { ...kept, last_error_code: "NO_CONSENT", last_error: "The recipient has not agreed" })
    await onAPage(shop, async (page) => {
      await page.goto("/app/emails")
      await inTheTable(page, "The recipient has not agreed").getByText("Not sent").waitFor()
      await page.getByRole("button", { name: "Order confirmation" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Not sent: no consent").waitFor()
      await drawer.getByText("the mail server was not asked").waitFor()
      await drawer.getByText("There is none").waitFor()
      expect(await drawer.locator("iframe").count()).toBe(0)
    })
  })

  it("sends an email again as a new one", async () => {
    const id = await anEmail(shop.database, { status: "bounced", last_error: "550 No such user" })
    await onAPage(shop, async (page) => {
      await page.goto("/app/emails")
      await inTheTable(page, "Bounced").getByRole("button", { name: "Order confirmation" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click()
      expect(await theEmail("resend_of", id)).toMatchObject({ recipient: "ada@example.com", status: "queued" })
      await page.getByRole("dialog").waitFor({ state: "detached" })
      await inTheTable(page, "Waiting").waitFor()
    })
  })

  it("does not send again what still waits, and passes on why the shop refuses", async () => {
    await anEmail(shop.database, { status: "queued", subject: null, html: null, plain: null, recipient: "first@example.com" })
    await anEmail(shop.database, { recipient: "second@example.com" })
    await onAPage(
      shop,
      async (page) => {
        await page.route(/\/resend$/, (route) => route.fulfill({ status: 400, json: { message: "Its link works no more" } }))
        await page.goto("/app/emails")
        await inTheTable(page, "first@example.com").getByRole("button", { name: "Order confirmation" }).click()
        await page.getByRole("dialog").getByText("It still waits to be sent.").waitFor()
        expect(await page.getByRole("dialog").getByRole("button", { name: "Send again" }).isEnabled()).toBe(false)
        await page.keyboard.press("Escape")
        await page.getByRole("dialog").waitFor({ state: "detached" })
        await inTheTable(page, "second@example.com").getByRole("button", { name: "Order confirmation" }).click()
        await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click()
        await page.getByText("Its link works no more").waitFor()
      },
      { expected: [/status of 400 .*\/resend/] }
    )
  })

  it("previews a template in German, narrow and in the dark, and sends a test of it", async () => {
    await onAPage(
      shop,
      async (page) => {
        await withExamplePictures(page)
        await openTab(page, "Templates")
        const list = page.getByRole("navigation", { name: "Templates" })
        await list
          .getByRole("listitem")
          .filter({ hasText: "Forgotten cart, first reminder" })
          .getByText("Needs consent")
          .waitFor()
        await list.getByRole("button", { name: "Order confirmation" }).click()
        await choose(page, "Language", /^German/)
        const frame = page.getByTitle("Preview of Order confirmation")
        await page
          .frameLocator('iframe[title="Preview of Order confirmation"]')
          .getByRole("heading", { name: "Danke für deine Bestellung" })
          .waitFor()
        await page.getByRole("button", { name: "Narrow" }).click()
        expect((await frame.boundingBox())?.width).toBe(320)
        await page.getByRole("button", { name: "Dark" }).click()
        await eventually(async () => ((await frame.getAttribute("srcdoc"))?.includes("color-scheme:dark") ? true : undefined))

        await page.getByRole("form", { name: "Send a test" }).getByLabel("Send a test").fill("tester@example.com")
        await page.getByRole("form", { name: "Send a test" }).getByRole("button", { name: "Send" }).click()
        const test = await theEmail("recipient", "tester@example.com")
        expect(test).toMatchObject({ template: "order-confirmation", status: "queued" })
        expect(test.locale).toMatch(/^de/)
      },
      { expected: [EXAMPLES] }
    )
  })

  it("says that an order was not mailed when its preview is asked for", async () => {
    await onAPage(
      shop,
      async (page) => {
        await withExamplePictures(page)
        await openTab(page, "Templates")
        const form = page.getByRole("form", { name: "With an order that was emailed" })
        await form.getByRole("textbox").fill("order_unheard_of")
        await page.keyboard.press("Enter")
        await page.getByRole("alert").filter({ hasText: "order_unheard_of" }).waitFor()
        expect(await page.locator("iframe").count()).toBe(0)
        await form.getByRole("textbox").fill("")
        await page.keyboard.press("Enter")
        await page.getByTitle("Preview of Order confirmation").waitFor()
      },
      { expected: [EXAMPLES, /status of 4\d\d .*\/preview/] }
    )
  })

  it("blocks an address with a reason, and writes to it again after asking", async () => {
    const blocked = () => shop.database.query("select address, reason from apparel_email_suppression")
    await onAPage(shop, async (page) => {
      await openTab(page, "Blocked addresses")
      await page.getByText("No address is blocked").waitFor()
      const form = page.getByRole("form", { name: "Block an address" })
      await form.getByLabel("Address").fill("Ada@example.com")
      await form.getByLabel("Reason").fill("Asked us to stop")
      await form.getByRole("button", { name: "Block" }).click()
      await inTheTable(page, "ada@example.com").getByText("Asked us to stop").waitFor()
      expect(await blocked()).toEqual([{ address: "ada@example.com", reason: "Asked us to stop" }])

      await page.getByRole("button", { name: "Unblock ada@example.com" }).click()
      const question = page.getByRole("alertdialog").filter({ hasText: "Write to this address again?" })
      await question.waitFor()
      expect(await blocked()).toHaveLength(1)
      await question.getByRole("button", { name: "Unblock" }).click()
      await page.getByText("No address is blocked").waitFor()
      expect(await blocked()).toEqual([])
    })
  })

  it("shows addresses that mail servers refused, and finds one by a part of it", async () => {
    await aSuppression(shop.database)
    await aSuppression(shop.database, { address: "left@example.com", reason: "550 Left the company", refusals: 4 })
    await onAPage(shop, async (page) => {
      await openTab(page, "Blocked addresses")
      await inTheTable(page, "gone@example.com").getByText("550 5.1.1 No such user").waitFor()
      await page.getByRole("searchbox", { name: "Part of an address" }).fill("LEFT@")
      await inTheTable(page, "left@example.com").getByRole("cell", { name: "4", exact: true }).waitFor()
      expect(await rows(page).count()).toBe(1)
    })
  })

  it("saves who of the team gets which message", async () => {
    await onAPage(shop, async (page) => {
      await openTab(page, "Staff emails")
      const item = page
        .getByRole("list", { name: "Staff emails" })
        .getByRole("listitem")
        .filter({ hasText: "Whenever somebody orders" })
      await item.getByText("Nobody gets it").waitFor()
      await item.getByRole("button", { name: "Edit who gets New order" }).click()
      await item.getByLabel("Addresses").fill("Lead@example.com, desk@example.com\ndesk@example.com")
      await item.getByRole("button", { name: "Save" }).click()
      await item.getByRole("list", { name: "Who gets New order" }).getByText("lead@example.com").waitFor()
      expect(await shop.database.query("select template, address from apparel_email_staff order by address")).toEqual([
        { template: "staff-new-order", address: "desk@example.com" },
        { template: "staff-new-order", address: "lead@example.com" },
      ])
      await item.getByRole("button", { name: "Edit who gets New order" }).click()
      await item.getByLabel("Addresses").fill("")
      await item.getByRole("button", { name: "Save" }).click()
      await item.getByText("Nobody gets it").waitFor()
    })
  })

  it("says so when the emails, templates, blocked addresses or staff emails cannot be read", async () => {
    await onAPage(
      shop,
      async (page) => {
        await page.route(EMAILS, (route) => route.fulfill({ status: 500, json: {} }))
        await page.goto("/app/emails")
        await page.getByRole("alert").filter({ hasText: "The emails could not be read" }).waitFor()
        expect(await page.getByRole("table").count()).toBe(0)
        await page.getByRole("tab", { name: "Templates" }).click()
        await page.getByRole("alert").filter({ hasText: "The templates could not be read" }).waitFor()
        await page.getByRole("tab", { name: "Blocked addresses" }).click()
        await page.getByRole("alert").filter({ hasText: "The blocked addresses could not be read" }).waitFor()
        await page.getByRole("tab", { name: "Staff emails" }).click()
        await page.getByRole("alert").filter({ hasText: "Who gets what could not be read" }).waitFor()
      },
      { expected: [/status of 500 .*apparel\/emails/] }
    )
  })

  it("says so when one email or a preview cannot be read", async () => {
    await anEmail(shop.database)
    await onAPage(
      shop,
      async (page) => {
        await page.route(/\/apparel\/emails\/(apemail_|templates\/.+\/preview)/, (route) =>
          route.fulfill({ status: 500, json: {} })
        )
        await page.goto("/app/emails")
        await page.getByRole("button", { name: "Order confirmation" }).click()
        await page.getByRole("alert").filter({ hasText: "The email could not be read" }).waitFor()
        await page.keyboard.press("Escape")
        await page.getByRole("tab", { name: "Templates" }).click()
        await page.getByRole("alert").filter({ hasText: "There is no preview" }).waitFor()
        expect(await page.locator("iframe").count()).toBe(0)
      },
      { expected: [/status of 500 .*apparel\/emails/] }
    )
  })

  it("can be used with the keyboard alone", async () => {
    await anEmail(shop.database)
    await onAPage(shop, async (page) => {
      await page.goto("/app/emails")
      const button = page.getByRole("button", { name: "Order confirmation" })
      await button.waitFor()
      const isFocused = () => button.evaluate((element) => element === document.activeElement)
      for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await page.keyboard.press("Tab")
      expect(await isFocused()).toBe(true)
      await page.keyboard.press("Enter")
      await page.getByRole("dialog").getByText("Message-ID").waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    })
  })

  it("fits on a telephone", async () => {
    await anEmail(shop.database, { recipient: `${"x".repeat(64)}@example.com`, subject: `About ${"y".repeat(180)}` })
    await aSuppression(shop.database, { reason: `550 ${"z".repeat(300)}` })
    await onAPage(
      shop,
      async (page) => {
        await withExamplePictures(page)
        const overflow = () => page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth)
        await page.goto("/app/emails")
        await inTheTable(page, "About yyy").waitFor()
        expect(await overflow()).toBeLessThanOrEqual(0)
        await page.getByRole("tab", { name: "Templates" }).click()
        await page.getByTitle("Preview of Order confirmation").waitFor()
        expect(await overflow()).toBeLessThanOrEqual(0)
        await page.getByRole("tab", { name: "Blocked addresses" }).click()
        await inTheTable(page, "gone@example.com").waitFor()
        expect(await overflow()).toBeLessThanOrEqual(0)
      },
      { look: { viewport: { width: 390, height: 844 } }, expected: [EXAMPLES] }
    )
  })
})
