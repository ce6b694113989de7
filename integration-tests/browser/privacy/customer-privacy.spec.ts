import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { onAPage } from "../../support/browser"
import { aPerson } from "../../support/privacy/a-person"
import { describeWith } from "../../support/requirements"
import { aShop, type TestShop } from "../../support/shop"

const ERASURES = /\/admin\/apparel\/privacy\/erasures/

describeWith(["chromium"], "Personal data on the page of a customer", () => {
  let shop: TestShop
  beforeAll(async () => {
    // Without a worker: what is on its way stays so, and the erasure waits for it in sight.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
  })

  const open = (page: Page, id: string) => page.goto(`/app/customers/${id}`)
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })

  it("says that nothing was erased yet, and hands everything out as a file", async () => {
    const person = await aPerson(shop.database)
    await onAPage(shop, async (page) => {
      await open(page, person.customerId)
      await page.getByText("Nothing was erased yet.").waitFor()
      const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Download").click()])
      expect(file.suggestedFilename()).toBe(`personal-data-${person.customerId}.json`)
      const text = readFileSync(await file.path(), "utf8")
      for (const value of person.values) expect(text).toContain(value)
    })
  })

  it("erases once the address is typed, and shows how far it is", async () => {
    const person = await aPerson(shop.database)
    await onAPage(shop, async (page) => {
      await open(page, person.customerId)
      await button(page, "Erase").click()
      const drawer = page.getByRole("dialog")
      const confirm = drawer.getByRole("button", { name: "Erase", exact: true })
      await drawer.getByLabel(/^Type .* to confirm$/).fill("somebody@example.com")
      expect(await confirm.isDisabled()).toBe(true)
      await drawer.getByLabel(/^Type .* to confirm$/).fill(person.email.toUpperCase())
      await confirm.click()
      const list = page.getByRole("list", { name: "Erasures" })
      await list.getByText("Under way").waitFor()
      await list.getByText("It goes on by itself.").waitFor()
      await list.getByText(/entries erased/).waitFor()

      await shop.database.query(`update apparel_erasure set status = 'done', person = null, last_error = null`)
      await list.getByText("Erased", { exact: true }).waitFor()
    })
  })

  it("says when it could not be read, and lists nothing then", async () => {
    const person = await aPerson(shop.database)
    await onAPage(
      shop,
      async (page) => {
        await page.route(ERASURES, (route) => route.fulfill({ status: 500, json: { message: "no" } }))
        await open(page, person.customerId)
        await page.getByText("What was erased could not be read").waitFor()
        expect(await page.getByRole("list", { name: "Erasures" }).count()).toBe(0)
      },
      { expected: [/500/] }
    )
  })
})
