import type { Page } from "playwright-core"
import { demoAdmin, demoCustomer } from "../../../dev/seed/demo-accounts"
import { demoOrders } from "../../../dev/seed/demo-orders"
import { onAPage } from "../../support/browser"
import { movePictures, shownPictures } from "../../support/pictures"
import { describeWith } from "../../support/requirements"
import { aShop, type TestShop } from "../../support/shop"

/** Fills the form on the login page and sends it. */
async function logIn(page: Page, password: string): Promise<void> {
  await page.goto("/app/login")
  await page.getByPlaceholder("Email").fill(demoAdmin.email)
  await page.getByPlaceholder("Password").fill(password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
}

/** Opens a style by its title, from the list of products that were searched for it. */
async function openStyle(page: Page, title: string): Promise<void> {
  await page.goto(`/app/products?q=${encodeURIComponent(title)}`)
  await page.getByRole("row").filter({ hasText: title }).getByRole("link", { name: title, exact: true }).click()
  await page.getByRole("heading", { name: title, level: 1 }).waitFor()
  await variantRows(page).first().waitFor()
}

const variantRows = (page: Page) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ hasText: /available/ })

/** Values of an option as the section "Options" lists them. */
function optionValues(page: Page, option: "Color" | "Size"): Promise<string[]> {
  const row = page
    .getByRole("main")
    .getByRole("paragraph")
    .filter({ hasText: new RegExp(`^${option}$`) })
    .locator("..")
  return row.locator("[title]").allInnerTexts()
}

describeWith(["chromium"], "the admin of the demo shop", () => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop()
    await movePictures(shop)
  })

  it("asks for a password first, then takes staff where they wanted to go", async () => {
    await onAPage(
      shop,
      async (page) => {
        await page.goto("/app/products")
        await page.waitForURL("**/app/login")
        await logIn(page, demoAdmin.password)
        await page.waitForURL("**/app/products")
        await page.getByText(`${demoAdmin.firstName} ${demoAdmin.lastName}`).waitFor()
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Products")
      },
      { isStaff: false, expected: [/status of 401 .*\/admin\//] }
    )
  })

  it("refuses a wrong password and says so", async () => {
    await onAPage(
      shop,
      async (page) => {
        await logIn(page, "not-the-password")
        await page.getByText("Invalid email or password").waitFor()
        expect(new URL(page.url()).pathname).toBe("/app/login")
      },
      // The engine's login form leaves the refusal it shows unhandled as well.
      { isStaff: false, expected: [/status of 401 .*\/auth\/user\/emailpass/, /^thrown: Invalid email or password$/] }
    )
  })

  it("lists the catalog with a picture for every style", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/products")
      await page.getByRole("link", { name: "Harbor Tee" }).waitFor()
      const pictures = await shownPictures(page)
      expect(pictures).toHaveLength(20)
      expect(pictures.filter(({ width }) => width === 0)).toEqual([])
      expect(new Set(pictures.map(({ address }) => address)).size).toBe(20)
    })
  })

  it("shows a style with its colors, a picture of each, and its sizes from small to large", async () => {
    await onAPage(shop, async (page) => {
      await openStyle(page, "Harbor Tee")
      expect((await optionValues(page, "Color")).sort()).toEqual(["Black", "Navy", "Olive", "White"])
      expect(await optionValues(page, "Size")).toEqual(["S", "M", "L", "XL", "XXL"])
      const pictures = await shownPictures(page)
      expect(pictures.filter(({ width }) => width === 0)).toEqual([])
      const media = await page.getByAltText("Harbor Tee image").evaluateAll((images) => images.length)
      expect(media).toBe(4)
    })
  })

  it.each([
    ["Ledger 01 Straight Jeans", /^W29 L30 W29 L32 W29 L34 W30 L30 .* W38 L34$/],
    ["Tempo Court Sneaker", /^40 40\.5 41 42 42\.5 43 44 44\.5 45 46$/],
  ])("keeps the sizes of %s in the order they are sold in", async (title, order) => {
    await onAPage(shop, async (page) => {
      await openStyle(page, title)
      expect((await optionValues(page, "Size")).join(" ")).toMatch(order)
    })
  })

  it("lists the variants color by color and size by size, each with its SKU", async () => {
    await onAPage(shop, async (page) => {
      await openStyle(page, "Harbor Tee")
      const rows = await variantRows(page).evaluateAll((all) =>
        all.map((row) => {
          const cells = [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim())
          const headers = [...(row.closest("table")?.querySelectorAll("th") ?? [])].map((header) => header.innerText.trim())
          // The engine puts the columns of the options in no fixed order.
          return ["Title", "SKU", "Color", "Size"].map((name) => cells[headers.indexOf(name)])
        })
      )
      const expected = ["Navy", "White"].flatMap((color) =>
        ["S", "M", "L", "XL", "XXL"].map((size) => [
          `${color} / ${size}`,
          `TS-100-${color === "Navy" ? "NVY" : "WHT"}-${size}`,
          color,
          size,
        ])
      )
      expect(rows).toEqual(expected)
    })
  })

  it("shows where the units of a variant are", async () => {
    const stocked = await shop.database.query<{ location_id: string; units: number }>(
      `select l.location_id, l.stocked_quantity::int as units from inventory_level l
       join inventory_item i on i.id = l.inventory_item_id where i.sku = 'TS-100-NVY-M' and l.deleted_at is null`
    )
    expect(stocked).toHaveLength(2)
    await onAPage(shop, async (page) => {
      await page.goto("/app/inventory?q=TS-100-NVY-M")
      await page.getByRole("link", { name: "TS-100-NVY-M" }).first().click()
      const rows = page.getByRole("row").filter({ hasText: "Hypex " })
      await rows.nth(1).waitFor()
      const text = (await rows.allInnerTexts()).join("\n")
      expect(text).toContain("Hypex Warehouse Rotterdam")
      expect(text).toContain("Hypex Store Berlin")
      for (const { units } of stocked) expect(text).toMatch(new RegExp(`\\b${units}\\b`))
    })
  })

  it("lists the demo's past orders with what became of them", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      const rows = page.getByRole("row").filter({ hasText: /^\s*#\d/ })
      await rows.nth(demoOrders.length - 1).waitFor()
      const texts = await rows.allInnerTexts()
      expect(texts).toHaveLength(demoOrders.length)
      for (const text of texts) expect(text).toContain(`${demoCustomer.firstName} ${demoCustomer.lastName}`)
      for (const state of ["Shipped", "Delivered", "Canceled", "Not fulfilled"]) expect(texts.join("\n")).toContain(state)
    })
  })

  it("opens a past order with what was bought and a picture of it", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "#1", exact: true }).click()
      await page.getByText("TS-200-WHT-M").first().waitFor()
      await page.getByText("SK-400-BLK-39-42").first().waitFor()
      const pictures = (await shownPictures(page)).filter(({ address }) => address.includes("/static/"))
      expect(pictures.length).toBeGreaterThan(0)
      expect(pictures.filter(({ width }) => width === 0)).toEqual([])
    })
  })
})
