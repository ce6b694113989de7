import { anAbandonedCart } from "../../support/cart-rows"
import { aDatabase } from "../../support/database"
import { anEmail } from "../../support/email/email-rows"
import { execScript } from "../../support/exec-script"
import { anIncomingDeadLetter } from "../../support/messaging/message-rows"

jest.setTimeout(240_000)

const DAY_MS = 86_400_000

describe("the jobs of the emails", () => {
  it("write to shoppers and staff and clear up, and a second run writes nothing new", async () => {
    const shop = await aDatabase()
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS)
    await shop.query(
      `insert into apparel_email_staff (template, address)
       select template, 'ops@shop.example' from unnest($1::text[]) as template`,
      [["staff-daily-report", "staff-low-stock", "staff-dead-letters"]]
    )
    await shop.query("update inventory_level set stocked_quantity = 1, reserved_quantity = 0")
    await anAbandonedCart(shop, { id: "cart_left", touchedAt: ago(0.2) })
    await anIncomingDeadLetter(shop)
    const copied = await anEmail(shop, { updated_at: ago(100) })
    const waiting = await anEmail(shop, { status: "queued", created_at: ago(3) })

    const output = await execScript("run-email-jobs.js", shop.url)
    const templates = "select template from apparel_email where source = 'shop' and template ~ '^(staff|abandoned)' order by 1"
    const written = await shop.query<{ template: string }>(templates)
    expect(written.map(({ template }) => template)).toEqual([
      "abandoned-cart-first",
      "staff-daily-report",
      "staff-dead-letters",
      "staff-low-stock",
    ])
    const old = await shop.query(
      "select id, status, html is null as is_empty from apparel_email where id = any($1) order by id",
      [[copied, waiting]]
    )
    expect(old).toEqual([
      { id: copied, status: "sent", is_empty: true },
      { id: waiting, status: "failed", is_empty: false },
    ])
    const names = ["abandoned-carts", "daily-report", "dead-letters", "housekeeping", "low-stock"]
    expect(output).toContain(`jobs=${JSON.stringify(names.map((name) => `apparel-email-${name}`))}`)

    await execScript("run-email-jobs.js", shop.url)
    expect(await shop.query(templates)).toEqual(written)
  })
})
