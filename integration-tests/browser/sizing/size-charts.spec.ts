import type { Page } from "playwright-core"
import type { AdminOpenSizeChart } from "../../../src/types/http/sizing"
import { becomesFocused, choose, isFocused, overflowOf, paste } from "../../support/admin-page"
import { onAPage } from "../../support/browser"
import { send } from "../../support/client"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aChart, productIdOf, sizeChartOf } from "../../support/sizing/sizing"

/** A block as a spreadsheet copies it: titles, then a size a line; one of them mistyped. */
const BLOCK = ["Size\tChest\tWaist", "S\t86-94\t74-82", "M\t9,4-102\t82-90", "L\t102-110\t90-98", "XL\t110-118\t98-106"].join(
  "\r\n"
)

const cell = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const findings = (page: Page) => page.getByRole("region", { name: "Findings" })
const invalid = (page: Page, label: string, is: "true" | "false") =>
  eventually(async () => ((await cell(page, label).getAttribute("aria-invalid")) === is ? true : undefined))

describeWith(["chromium"], "the size chart editor", () => {
  let shop: TestShop
  let staff: Session
  beforeAll(async () => {
    // Without a worker: what is captured stays in the outbox.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
  })

  const admin = async <T>(path: string, body?: unknown) => {
    const answer = await send<T>(`${shop.url}/admin/apparel${path}`, {
      headers: staff.headers,
      ...(body !== undefined && { body }),
    })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.body
  }
  const aDraft = async (rows?: Record<string, string>) =>
    (await admin<{ size_chart: AdminOpenSizeChart }>("/size-charts", aChart(rows))).size_chart
  const open = async (page: Page, chart: { id: string }) => {
    await page.goto(`/app/sizes/charts/${chart.id}`)
    await cell(page, "Chest, size M").waitFor()
  }

  it("takes a chart from a spreadsheet to the product: paste, see the fault, put it right, publish", async () => {
    const product = await productIdOf(shop, "TS-101")
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "Sizes" }).click()
      await page.getByRole("heading", { name: "Sizes", level: 1 }).waitFor()
      await page.getByRole("button", { name: "New chart" }).click()
      const form = page.getByRole("form", { name: "New chart" })
      await form.getByLabel("Title").fill("Men's summer tees")
      expect(await form.getByLabel("Handle").inputValue()).toBe("mens-summer-tees")
      await choose(page, "Size scale", "Men's letters")
      await page.getByRole("button", { name: "Make the chart" }).click()
      await page.getByRole("heading", { name: "Men's summer tees" }).waitFor()
      // The chart is for the sizes that are sold, not for all of the scale.
      for (const size of ["XXS", "XS", "XXL", "3XL", "4XL", "5XL", "6XL"]) {
        const remove = page.getByRole("button", { name: `Remove size ${size}`, exact: true })
        if ((await remove.count()) > 0) await remove.click()
      }

      await paste(cell(page, "Chest, size S"), BLOCK)
      await page.getByRole("status", { name: "Pasted" }).getByText("8 cells pasted").waitFor()
      expect(await cell(page, "Waist, size XL").inputValue()).toBe("98-106")

      await invalid(page, "Chest, size M", "true")
      const described = (await cell(page, "Chest, size M").getAttribute("aria-describedby"))?.split(" ")[0] ?? ""
      expect(await page.locator(`[id="${described}"]`).innerText()).toMatch(/^Error, size M, Chest/)
      await findings(page)
        .getByRole("button", { name: /Error, size M, Chest/ })
        .first()
        .click()
      expect(await isFocused(cell(page, "Chest, size M"))).toBe(true)
      await page.keyboard.type("94-102")
      await invalid(page, "Chest, size M", "false")
      await findings(page)
        .getByText(/Nothing found|^\d+ warnings?$/)
        .waitFor()

      await page.getByRole("button", { name: "Publish" }).click()
      await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click()
      await page.getByText("Published, version 1").waitFor()

      await page.getByRole("link", { name: "Sizes" }).first().click()
      await page.getByRole("tab", { name: "Assignments" }).click()
      await page.getByRole("button", { name: "Assign a chart" }).click()
      await choose(page, "Chart", /Men's summer tees/)
      await choose(page, "Given to", "Product")
      const { product: named } = await send<{ product: { title: string } }>(`${shop.url}/admin/products/${product}`, {
        headers: staff.headers,
      }).then(({ body }) => body)
      await page.getByRole("form", { name: "Assign a chart" }).getByLabel("Product").fill(named.title)
      await page.getByRole("list", { name: "Found" }).getByRole("button", { name: named.title }).click()
      await page.getByRole("button", { name: "Assign", exact: true }).click()
      await page.getByText("The chart is assigned").waitFor()
    })
    const { size_chart } = await sizeChartOf(shop, product)
    expect(size_chart).toMatchObject({
      handle: "mens-summer-tees",
      version: 1,
      resolved_by: "product",
      title: "Men's summer tees",
    })
    const row = size_chart?.rows.find(({ size }) => size === "M")
    expect(row?.cells.map(({ min_mm, max_mm }) => [min_mm, max_mm])).toEqual([
      [940, 1020],
      [820, 900],
    ])
  })

  it("is typed into with the keyboard alone, as a spreadsheet", async () => {
    const chart = await aDraft()
    await onAPage(shop, async (page) => {
      await open(page, chart)
      await cell(page, "Chest, size S").focus()
      await page.keyboard.type("80-88")
      await page.keyboard.press("Enter")
      expect(await isFocused(cell(page, "Chest, size M"))).toBe(true)
      await page.keyboard.type("88-96")
      await page.keyboard.press("Escape")
      expect(await cell(page, "Chest, size M").inputValue()).toBe("94-102")
      await page.keyboard.press("ArrowDown")
      expect(await isFocused(cell(page, "Chest, size L"))).toBe(true)
      await page.keyboard.press("Shift+Enter")
      await page.keyboard.press("ArrowUp")
      expect(await isFocused(cell(page, "Chest, size S"))).toBe(true)
      expect(await cell(page, "Chest, size S").inputValue()).toBe("80-88")

      const add = page.getByRole("button", { name: "Measure", exact: true })
      await add.focus()
      await page.keyboard.press("Enter")
      // As who looks before they press: the menu takes letters once it has the focus, and moves it a moment after the last one.
      await becomesFocused(page.getByRole("menuitem").first())
      await page.keyboard.type("Waist")
      await becomesFocused(page.getByRole("menuitem", { name: /^Waist/ }))
      await page.keyboard.press("Enter")
      await cell(page, "Waist, size S").waitFor()
      await becomesFocused(cell(page, "Waist, size S"))
      await page.keyboard.press("ArrowLeft")
      await page.keyboard.press("ArrowRight")
      expect(await isFocused(cell(page, "Waist, size S"))).toBe(true)
      await page.keyboard.type("70-78")
      await page.keyboard.press("Home")
      await page.keyboard.press("ArrowRight")
      expect(await isFocused(cell(page, "Waist, size S"))).toBe(true)
      await page.keyboard.press("Home")
      await page.keyboard.press("ArrowLeft")
      expect(await isFocused(cell(page, "Chest, size S"))).toBe(true)
    })
  })

  it("converts nothing that was typed when the unit changes, and shows shoppers theirs", async () => {
    const chart = await aDraft()
    await onAPage(shop, async (page) => {
      await open(page, chart)
      await page.getByRole("group", { name: "Typed in" }).getByRole("button", { name: "inches" }).click()
      expect(await cell(page, "Chest, size M").inputValue()).toBe("94-102 cm")
      const view = page.getByRole("region", { name: "As the shopper sees it" })
      await page.getByRole("group", { name: "Unit" }).getByRole("button", { name: "inches" }).click()
      await choose(page, "Language", "German")
      await view.getByRole("columnheader", { name: "Brustumfang (in)" }).waitFor()
      await view.getByRole("row", { name: /^M\s*37–40/ }).waitFor()
    })
  })

  it("says who was first when two people change one chart, and lets the second one choose", async () => {
    const chart = await aDraft()
    await onAPage(
      shop,
      async (page) => {
        await open(page, chart)
        await cell(page, "Chest, size M").fill("95-102")
        const { grid } = aChart({ M: "96-102" })
        await admin(`/size-charts/${chart.id}/draft`, { grid })
        await page.getByRole("button", { name: "Save draft" }).click()
        const question = page.getByRole("alertdialog").filter({ hasText: "Somebody else changed this chart" })
        await question.getByRole("button", { name: "Open theirs" }).click()
        await eventually(async () => ((await cell(page, "Chest, size M").inputValue()) === "96-102" ? true : undefined))
        await cell(page, "Chest, size M").fill("95-102")
        await page.getByText("Not saved").waitFor()
        await page.getByRole("button", { name: "Save draft" }).click()
        await page.getByText("The draft is saved").waitFor()
        await page.getByText("Not saved").waitFor({ state: "detached" })
      },
      { expected: [/status of 400 .*\/draft/] }
    )
    const { size_chart: kept } = await admin<{ size_chart: AdminOpenSizeChart }>(`/size-charts/${chart.id}`)
    expect(kept.draft?.document.rows.find(({ size }) => size === "M")?.cells["BodyMeasurementChest"]?.entered).toBe("95-102")
  })

  it("warns before unsaved changes are lost", async () => {
    const chart = await aDraft()
    await onAPage(shop, async (page) => {
      await open(page, chart)
      await cell(page, "Chest, size M").fill("95-102")
      await page.getByRole("main").getByRole("link", { name: "Sizes" }).click()
      const question = page.getByRole("alertdialog").filter({ hasText: "Leave without saving?" })
      await question.getByRole("button", { name: "Stay" }).click()
      expect(await cell(page, "Chest, size M").inputValue()).toBe("95-102")
      await page.getByRole("main").getByRole("link", { name: "Sizes" }).click()
      await question.getByRole("button", { name: "Leave" }).click()
      await page.getByRole("heading", { name: "Sizes", level: 1 }).waitFor()
    })
  })

  it("says what of a block had no place, and adds rows for sizes of the scale", async () => {
    const chart = await aDraft()
    await onAPage(shop, async (page) => {
      await open(page, chart)
      await paste(cell(page, "Chest, size S"), "XXL\t118-129\nHuge\t140-150")
      const told = page.getByRole("status", { name: "Pasted" })
      await told.getByText("1 cell pasted, with rows for XXL").waitFor()
      await told.getByText("Not pasted: “Huge” is no size of the scale").waitFor()
      expect(await cell(page, "Chest, size XXL").inputValue()).toBe("118-129")
    })
  })

  it("takes a file into the grid after showing what it would change, or which cells cannot be read", async () => {
    const chart = await aDraft()
    await onAPage(
      shop,
      async (page) => {
        await open(page, chart)
        const file = (text: string) => ({ name: "chart.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
        await page.getByRole("button", { name: "More" }).click()
        await page.getByRole("menuitem", { name: "Import a file …" }).click()
        const drawer = page.getByRole("dialog")
        await drawer.getByLabel("File").setInputFiles(file("Size,Chest\nS,86-94\nHuge,94-102\n"))
        await drawer.getByRole("region", { name: "Cells that cannot be read" }).getByText("A3").waitFor()
        expect(await drawer.getByRole("button", { name: "Take into the grid" }).isEnabled()).toBe(false)
        await drawer.getByLabel("File").setInputFiles(file("Size,Chest\nS,86-94\nM,94-104\nL,104-110\nXL,110-118\n"))
        await drawer
          .getByRole("region", { name: "What would change" })
          .getByText(/94.104 cm/)
          .waitFor()
        await drawer.getByRole("button", { name: "Take into the grid" }).click()
        await eventually(async () => ((await cell(page, "Chest, size M").inputValue()) === "94-104" ? true : undefined))
        await page.getByText("Not saved").waitFor()
      },
      { expected: [/status of 400 .*\/import/] }
    )
  })

  it("fits on a telephone, where only the grid scrolls sideways", async () => {
    const chart = await aDraft({ M: "9,4-102" })
    await onAPage(
      shop,
      async (page) => {
        await open(page, chart)
        await invalid(page, "Chest, size M", "true")
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      },
      { look: { viewport: { width: 390, height: 844 } } }
    )
  })

  it("says so when the chart, the scale or the check fails", async () => {
    const chart = await aDraft()
    await onAPage(
      shop,
      async (page) => {
        await page.route(/\/admin\/apparel\/size-charts\/check/, (route) =>
          route.fulfill({ status: 500, json: { message: "Down" } })
        )
        await open(page, chart)
        await page.getByRole("alert").filter({ hasText: "The chart could not be checked: Down" }).waitFor()
        await page.route(/\/admin\/apparel\/size-scales\//, (route) => route.fulfill({ status: 500, json: {} }))
        await page.reload()
        await page.getByRole("alert").filter({ hasText: "The size scale could not be read" }).waitFor()
        await page.goto("/app/sizes/charts/schart_unheard_of")
        await page.getByRole("alert").filter({ hasText: "The size chart could not be read" }).waitFor()
        expect(await page.getByRole("table").count()).toBe(0)
      },
      { expected: [/status of 500/, /status of 404/] }
    )
  })
})
