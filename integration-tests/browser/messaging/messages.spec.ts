import type { Page } from "playwright-core"
import { onAPage } from "../../support/browser"
import { eventually } from "../../support/eventually"
import { aLoggedMessage, anIncomingDeadLetter, anOutgoingDeadLetter } from "../../support/messaging/message-rows"
import { describeWith } from "../../support/requirements"
import { aShop, type TestShop } from "../../support/shop"

const MESSAGES = "**/admin/apparel/messages"

const rows = (page: Page) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
const inTheTable = (page: Page, text: string) => rows(page).filter({ hasText: text })

describeWith(["chromium"], "the page Messages", () => {
  let shop: TestShop
  /** Has integrators, whose queues nobody can ask for now. */
  let atABroker: TestShop
  beforeAll(async () => {
    // Without a worker: what staff ask for stays as they asked, and nothing else is published.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    atABroker = await aShop({ MEDUSA_WORKER_MODE: "server", AMQP_URL: "amqp://127.0.0.1:1" })
  })
  // The outbox too: what the seed did waits in it.
  beforeEach(() =>
    shop.database.query("truncate apparel_dead_letter, apparel_log, apparel_outbox, apparel_replay, apparel_messaging_state")
  )

  const statusOf = async (id: string) =>
    (await shop.database.query<{ status: string }>("select status from apparel_dead_letter where id = $1", [id]))[0]?.status
  const becomes = (id: string, status: string) => eventually(async () => ((await statusOf(id)) === status ? true : undefined))

  it("is found in the menu and tells in one line whether everything is delivered", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "Messages" }).click()
      await page.getByRole("heading", { name: "Messages", level: 1 }).waitFor()
      await page.getByRole("status").filter({ hasText: "No worker is running" }).waitFor()
      await page.getByRole("img", { name: /messages sent in the last hour/ }).waitFor()
      await page.getByText("Nothing is stuck").or(page.getByText("Nothing matches")).waitFor()
      expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Stuck messages", "Find", "Send again"])
    })
  })

  it("shows what is stuck and why, and hides personal data until staff ask to see it", async () => {
    await anIncomingDeadLetter(shop.database, { name: "unheard_of", body: Buffer.from('{"email":"ada@example.com"}') })
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await inTheTable(page, "There is no article TEE-M").getByRole("button", { name: "Unheard of" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("UNKNOWN_SKU").waitFor()
      await drawer.getByText('"email": "•••"').waitFor()
      expect(await page.content()).not.toContain("ada@example.com")
      await drawer.getByRole("button", { name: "Show personal data" }).click()
      await drawer.getByText('"email": "ada@example.com"').waitFor()
      await drawer.getByRole("button", { name: "Hide personal data" }).click()
      await drawer.getByText('"email": "•••"').waitFor()
    })
  })

  it("retries a message from its details, and what is selected with one key", async () => {
    const first = await anIncomingDeadLetter(shop.database, { name: "first_message" })
    const second = await anIncomingDeadLetter(shop.database, { name: "second_message" })
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await page.getByRole("button", { name: "First message" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Retry" }).click()
      expect(await becomes(first, "retrying")).toBe(true)
      await inTheTable(page, "First message").waitFor({ state: "detached" })
      await inTheTable(page, "Second message").getByRole("checkbox").click()
      await page.getByText("1 selected").waitFor()
      await page.keyboard.press("r")
      await becomes(second, "retrying")
    })
  })

  it("discards only with a reason, which stays with the message", async () => {
    const { id } = await anOutgoingDeadLetter(shop.database, "order_browser")
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await page.getByRole("button", { name: "Order created" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click()
      const dialog = page.getByRole("dialog").filter({ hasText: "Discard this message?" })
      const confirm = dialog.getByRole("button", { name: "Discard" })
      expect(await confirm.isEnabled()).toBe(false)
      await dialog.getByLabel("Reason").fill("A test order")
      await confirm.click()
      await becomes(id, "discarded")
      const [row] = await shop.database.query<{ resolution: string }>(
        "select resolution from apparel_dead_letter where id = $1",
        [id]
      )
      expect(row?.resolution).toBe("A test order")
    })
  })

  it("asks for one small page at a time of 10,000 stuck messages, forth and back", async () => {
    await shop.database.query(
      `insert into apparel_dead_letter (direction, consumer, queue, message_id, name, body, reason_code, reason)
        select 'incoming', 'inventory-levels', 'apparel.x', 'm-' || n, 'inventory_update', '{}', 'UNKNOWN_SKU', 'No article ' || n
        from generate_series(1, 10000) n`
    )
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await inTheTable(page, "No article 10000").waitFor()
      expect(await rows(page).count()).toBe(20)
      const answer = page.waitForResponse((response) => response.url().includes("cursor="))
      await page.getByRole("button", { name: "Older" }).click()
      // What makes it quick: one small page is asked for, whatever their number; the API's own spec measures the time.
      expect((await (await answer).body()).length).toBeLessThan(30_000)
      await inTheTable(page, "No article 9980").waitFor()
      expect(await inTheTable(page, "No article 9981").count()).toBe(0)
      await page.getByRole("button", { name: "Newer" }).click()
      await inTheTable(page, "No article 10000").waitFor()
      await page.getByPlaceholder("Order number, message id or reason").fill("m-77")
      await inTheTable(page, "No article 77").waitFor()
      await eventually(async () => ((await rows(page).count()) === 1 ? true : undefined))
    })
  })

  it("retries all that match after asking", async () => {
    const id = await anIncomingDeadLetter(shop.database)
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await inTheTable(page, "There is no article TEE-M").waitFor()
      await page.getByRole("button", { name: "Retry all that match" }).click()
      expect(await statusOf(id)).toBe("open")
      await page.getByRole("alertdialog").getByRole("button", { name: "Retry all" }).click()
      await becomes(id, "retrying")
    })
  })

  it("finds the messages of an order by its number, in the order in which they happened", async () => {
    const [order] = await shop.database.query<{ id: string; display_id: number }>(`select id, display_id from "order" limit 1`)
    const past = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    await aLoggedMessage(shop.database, { ordering_key: order?.id, name: "payment_success", occurred_at: past(1) })
    await aLoggedMessage(shop.database, { ordering_key: order?.id, occurred_at: past(2) })
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await page.getByRole("tab", { name: "Find" }).click()
      await page.getByRole("searchbox", { name: /Order number/ }).fill(`#${order?.display_id}`)
      await page.keyboard.press("Enter")
      await page.getByText(`2 messages of order #${order?.display_id}`).waitFor()
      const [first, second] = await page.getByRole("region", { name: "Timeline" }).getByRole("listitem").allInnerTexts()
      expect(first).toMatch(/^Order created[^]*Sent/)
      expect(second).toMatch(/^Payment success[^]*Sent/)
      await page.getByRole("searchbox").fill("#99999999")
      await page.keyboard.press("Enter")
      await page.getByText("Nothing is known of #99999999").waitFor()
    })
  })

  it("sends messages again on request, shows how far that is, and cancels it", async () => {
    await aLoggedMessage(shop.database)
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      await page.getByRole("tab", { name: "Send again" }).click()
      await page.getByText("Nothing was sent again yet").waitFor()
      await page.getByLabel("Receiver's queue").fill("apparel.order-emails")
      await page.getByRole("form", { name: "Send again" }).getByRole("button", { name: "Send again" }).click()
      const item = page.getByRole("list", { name: "Sent again" }).getByRole("listitem")
      await item.filter({ hasText: "0 of 1" }).getByText("Waiting").waitFor()
      await shop.database.query("update apparel_replay set status = 'running', sent = 1, total = 2")
      await item.filter({ hasText: "1 of 2" }).getByText("Sending").waitFor()
      await item.getByRole("button", { name: "Cancel" }).click()
      await item.getByText("Canceled").waitFor()
      expect(await shop.database.query("select status, sent from apparel_replay")).toEqual([{ status: "canceled", sent: 1 }])
    })
  })

  it("starts a new receiver with how everything stands, and shows how fast that goes and when it ends", async () => {
    await onAPage(
      atABroker,
      async (page) => {
        await page.goto("/app/messages")
        await page.getByRole("tab", { name: "Send again" }).click()
        const form = page.getByRole("form", { name: "Start a new receiver" })
        const everything = form.getByRole("button", { name: "Send everything" })
        expect(await everything.isDisabled()).toBe(true)
        await form.getByRole("checkbox", { name: "Orders" }).click()
        await form.getByRole("checkbox", { name: "Stock" }).click()
        await form.getByLabel("Orders placed since").fill("2020-01-31")
        await form.getByLabel("Queue of the new receiver").fill("apparel.out.warehouse")
        await everything.click()
        const item = page.getByRole("list", { name: "Sent again" }).getByRole("listitem")
        await item
          .filter({ hasText: /Orders, stock as they stand, orders since .*2020/ })
          .getByText("Waiting")
          .waitFor()
        const query = (statement: string) => atABroker.database.query(statement)
        expect(await query("select kind, queue, filter->'of' as of from apparel_replay")).toEqual([
          { kind: "snapshot", queue: "apparel.out.warehouse", of: ["orders", "stock"] },
        ])
        await query(`update apparel_replay set status = 'running', started_at = now() - interval '10 seconds', sent = 200, total = 1000,
        left_out = 1`)
        await item
          .filter({ hasText: /200 of 1,000, [12]\d(\.\d)? a second, about \d+ s left, 1 left out/ })
          .getByText("Sending")
          .waitFor()
        await form.getByRole("checkbox", { name: "Products" }).click()
        await form.getByLabel("Queue of the new receiver").fill("apparel.out.warehouse")
        await everything.click()
        await page.getByText("is under way; wait for its end or cancel it").waitFor()
        await item.getByRole("button", { name: "Cancel" }).click()
        await item.getByText("Canceled").waitFor()
      },
      { expected: [/status of 400 .*apparel\/messages\/snapshots/] }
    )
  })

  it("says so when the figures or the stuck messages cannot be read", async () => {
    await onAPage(
      shop,
      async (page) => {
        await page.route(`${MESSAGES}/**`, (route) => route.fulfill({ status: 500, json: {} }))
        await page.goto("/app/messages")
        await page.getByRole("alert").filter({ hasText: "The state of the messages could not be read" }).waitFor()
        await page.getByRole("alert").filter({ hasText: "The stuck messages could not be read" }).waitFor()
        expect(await page.getByRole("table").count()).toBe(0)
      },
      { expected: [/status of 500 .*apparel\/messages/] }
    )
  })

  it("can be used with the keyboard alone", async () => {
    await anIncomingDeadLetter(shop.database, { name: "unheard_of" })
    await onAPage(shop, async (page) => {
      await page.goto("/app/messages")
      const button = page.getByRole("button", { name: "Unheard of" })
      await button.waitFor()
      const isFocused = () => button.evaluate((element) => element === document.activeElement)
      for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await page.keyboard.press("Tab")
      expect(await isFocused()).toBe(true)
      await page.keyboard.press("Enter")
      await page.getByRole("dialog").getByText("UNKNOWN_SKU").waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    })
  })

  it("fits on a telephone", async () => {
    await anIncomingDeadLetter(shop.database, { reason: `The article ${"x".repeat(300)} is unknown` })
    await onAPage(
      shop,
      async (page) => {
        await page.goto("/app/messages")
        await inTheTable(page, "is unknown").waitFor()
        const overflow = await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      },
      { look: { viewport: { width: 390, height: 844 } } }
    )
  })
})
