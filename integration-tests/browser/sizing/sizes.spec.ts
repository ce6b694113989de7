import type { Page } from "playwright-core"
import type { AdminProductSizingResponse, AdminSizeScaleResponse } from "../../../src/types/http/sizing"
import { choose, isFocused, overflowOf, rowsOf } from "../../support/admin-page"
import { onAPage } from "../../support/browser"
import { ask } from "../../support/client"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aChart, productIdOf } from "../../support/sizing/sizing"

const SIZING = /\/admin\/apparel\/(size-|fit-)/

/** Of products: they are served at the address that was seeded, which is no test's. */
const PICTURES = /\/static\//

const openTab = async (page: Page, tab: string) => {
  await page.goto("/app/sizes")
  await page.getByRole("tab", { name: tab }).click()
}

const anInsight = (over: Record<string, unknown>) => ({
  product_id: "prod_1",
  title: "Harbor Tee",
  thumbnail: null,
  offset: -0.62,
  interval: { low: -0.8, high: -0.4 },
  counts: { small: 14, fit: 20, large: 1 },
  customers: 31,
  flag: "runs_small",
  offset_manual: null,
  last_outcome_at: "2026-11-20T10:00:00.000Z",
  ...over,
})

describeWith(["chromium"], "the page Sizes", () => {
  let shop: TestShop
  let staff: Session
  beforeAll(async () => {
    // Without a worker: what is captured stays in the outbox.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
  })

  const admin = <T>(path: string, body?: unknown) =>
    ask<T>(`${shop.url}/admin/apparel${path}`, { headers: staff.headers, ...(body !== undefined && { body }) })
  const nameOf = async (product: string) => {
    const [row] = await shop.database.query<{ title: string }>("select title from product where id = $1", [product])
    return row?.title ?? ""
  }

  it("finds charts by title, state and scale, and says when there are none", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/sizes")
      await page.getByRole("tab", { name: "Charts" }).waitFor()
      expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Charts", "Scales", "Assignments", "Fit insights"])
      await page.getByRole("searchbox").fill("t-shirt itself")
      await rowsOf(page).filter({ hasText: "The T-shirt itself" }).getByText("Published 1").waitFor()
      await eventually(async () => ((await rowsOf(page).count()) === 1 ? true : undefined))
      await choose(page, "State", "Draft")
      await page.getByText("Nothing matches").waitFor()
      await page.route(/\/size-charts\?/, (route) => route.fulfill({ json: { size_charts: [], count: 0, limit: 20, offset: 0 } }))
      await page.goto("/app/sizes")
      await page.getByText("There is no size chart yet").waitFor()
      expect(await rowsOf(page).count()).toBe(0)
    })
  })

  it("saves the order of a scale that was moved with the keyboard, and what its sizes are called elsewhere", async () => {
    const scale = {
      ...{ handle: "socks-own", name: "Our socks", system: "alpha", kind: "hosiery", gender: "unisex", age_group: "adult" },
      axes: [{ name: { en: "Size" }, values: ["S", "M", "L"].map((code, index) => ({ code, rank: index + 1 })) }],
    }
    await admin("/size-scales", scale)
    await onAPage(shop, async (page) => {
      await openTab(page, "Scales")
      await page.getByRole("searchbox", { name: "Name or handle" }).fill("our socks")
      const chips = page.getByRole("list", { name: "Sizes of Our socks" }).getByRole("listitem")
      await chips.first().waitFor()
      expect(await chips.allInnerTexts()).toEqual(["S", "M", "L"])
      await page.getByRole("link", { name: "Our socks" }).click()
      const down = page.getByRole("button", { name: "Move S down" })
      await down.focus()
      await page.keyboard.press("Enter")
      await eventually(async () => ((await isFocused(down)) ? true : undefined))
      await page.keyboard.press("Enter")
      expect(await page.getByLabel("Size 3", { exact: true }).inputValue()).toBe("S")
      await page.getByLabel("Other spellings of size 3").fill("Small, klein")
      await choose(page, "Another system", "United Kingdom")
      await page.getByRole("form", { name: "Another system" }).getByRole("button", { name: "Add" }).click()
      await page.getByLabel("Size M in United Kingdom").fill("6-8")
      await page.getByLabel("M is a core size").click()
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await page.getByText("Our socks is saved").waitFor()
    })
    const { size_scale: kept } = await admin<AdminSizeScaleResponse>("/size-scales/socks-own")
    const values = [...kept.axes[0].values].sort((a, b) => a.rank - b.rank)
    expect(values.map(({ code }) => code)).toEqual(["M", "L", "S"])
    expect(values[2]?.aliases).toEqual(["Small", "klein"])
    expect(values[0]).toMatchObject({ is_core: true, equivalents: [{ system: "uk", label: "6-8", is_exact: false }] })
  })

  it("makes a scale, and tells in words why the shop refuses one", async () => {
    await onAPage(
      shop,
      async (page) => {
        await openTab(page, "Scales")
        await page.getByRole("button", { name: "New scale" }).click()
        await page.getByLabel("Name", { exact: true }).fill("Our hats")
        expect(await page.getByLabel("Handle", { exact: true }).inputValue()).toBe("our-hats")
        for (const [index, code] of ["S", "S"].entries()) {
          await page.getByRole("button", { name: "Size", exact: true }).click()
          await page.getByLabel(`Size ${index + 1}`, { exact: true }).fill(code)
        }
        await page.getByRole("button", { name: "Save", exact: true }).click()
        await page.getByText(/The size scale cannot be kept/).waitFor()
        await page.getByLabel("Size 2", { exact: true }).fill("M")
        await page.getByRole("button", { name: "Save", exact: true }).click()
        await page.getByRole("heading", { name: "Our hats" }).waitFor()
        await page.waitForURL("**/sizes/scales/our-hats")
      },
      { expected: [/status of 400 .*size-scales/] }
    )
    const { size_scale: kept } = await admin<AdminSizeScaleResponse>("/size-scales/our-hats")
    expect(kept.axes[0].values.map(({ code, rank }) => [code, rank])).toEqual([
      ["S", 10],
      ["M", 20],
    ])
  })

  it("says which chart a product gets, and why", async () => {
    const product = await productIdOf(shop, "TS-100")
    await onAPage(shop, async (page) => {
      await openTab(page, "Assignments")
      await page.getByRole("button", { name: "Choose a product" }).click()
      const name = await nameOf(product)
      await page.getByLabel("Product", { exact: true }).fill(name)
      await page.getByRole("list", { name: "Found" }).getByRole("button", { name }).click()
      const answer = page.getByRole("region", { name: "Answer" })
      await answer.getByText(/Men's tops, version 1, because of its category/).waitFor()
      await answer.getByText(/The T-shirt itself, version 1, because of its category/).waitFor()
      expect(await answer.getByRole("list", { name: "Options that are no sizes" }).count()).toBe(0)
    })
  })

  it("gives a chart to a product in one color and takes it back after asking", async () => {
    const product = await productIdOf(shop, "TS-102")
    const { size_chart: chart } = await admin<{ size_chart: { id: string; title: { en: string } } }>("/size-charts", aChart())
    const given = () =>
      shop.database.query("select target, target_id, color, gender, priority from apparel_size_assignment where chart_id = $1", [
        chart.id,
      ])
    await onAPage(shop, async (page) => {
      await openTab(page, "Assignments")
      await page.getByRole("button", { name: "Assign a chart" }).click()
      const form = page.getByRole("form", { name: "Assign a chart" })
      await choose(page, "Chart", new RegExp(chart.title.en))
      await choose(page, "Given to", "Product in one color")
      const name = await nameOf(product)
      await form.getByLabel("Product", { exact: true }).fill(name)
      await page.getByRole("list", { name: "Found" }).getByRole("button", { name }).click()
      await form.getByLabel("Color").fill("Navy")
      await choose(page, "Only for", "Men")
      await form.getByLabel("Priority").fill("5")
      await page.getByRole("button", { name: "Assign", exact: true }).click()
      await page.getByText("The chart is assigned").waitFor()
      expect(await given()).toEqual([{ target: "colorway", target_id: product, color: "Navy", gender: "male", priority: 5 }])

      await choose(page, "Given to", "Product in one color")
      await rowsOf(page)
        .filter({ hasText: `${name}, Navy` })
        .getByText("Not published")
        .waitFor()
      await page.getByRole("button", { name: `Take ${chart.title.en} from ${name}` }).click()
      expect(await given()).toHaveLength(1)
      await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click()
      await page.getByText("Nothing matches").waitFor()
      expect(await given()).toEqual([])
    })
  })

  it("asks the shop how products fit, the smallest first where that is chosen", async () => {
    await onAPage(
      shop,
      async (page) => {
        const answered = (sort: string) => page.waitForResponse((response) => response.url().includes(`sort=${sort}`))
        const first = answered("-last_outcome_at")
        await openTab(page, "Fit insights")
        expect((await first).status()).toBe(200)
        const smallest = answered("offset")
        await choose(page, "Order", "Smallest first")
        expect((await smallest).status()).toBe(200)
        const flagged = page.waitForResponse((response) => response.url().includes("flag=runs_large"))
        await choose(page, "Verdict", "Runs large")
        expect((await flagged).status()).toBe(200)
      },
      { expected: [PICTURES] }
    )
  })

  it("draws how products fit, and narrows them by verdict", async () => {
    await onAPage(shop, async (page) => {
      const all = [
        anInsight({}),
        anInsight({ product_id: "prod_2", title: "Long Coat", flag: null, offset: 0.1, offset_manual: 0.5 }),
      ]
      await page.route(/\/fit-insights/, (route) => {
        const flag = new URL(route.request().url()).searchParams.get("flag")
        const found = all.filter((insight) => flag === null || insight.flag === flag)
        return route.fulfill({ json: { fit_insights: found, count: found.length, limit: 20, offset: 0 } })
      })
      await openTab(page, "Fit insights")
      const tee = rowsOf(page).filter({ hasText: "Harbor Tee" })
      await tee.getByText("Runs small").waitFor()
      await tee
        .getByRole("img", { name: "Runs 0.6 sizes small; between 0.8 sizes small and 0.4 sizes small with 90 % certainty" })
        .waitFor()
      await tee.getByRole("img", { name: "14 too small, 20 fitted, 1 too large" }).waitFor()
      await rowsOf(page)
        .filter({ hasText: "Long Coat" })
        .getByText(/set by hand: 0.5 sizes large/)
        .waitFor()
      await choose(page, "Verdict", "Runs small")
      await eventually(async () => ((await rowsOf(page).count()) === 1 ? true : undefined))
      await choose(page, "Verdict", "Runs large")
      await page.getByText("Nothing matches").waitFor()
      expect(await rowsOf(page).count()).toBe(0)
    })
  })

  it("shows the sizes of a product on its page, and saves what staff say of them", async () => {
    const product = await productIdOf(shop, "TS-103")
    await onAPage(
      shop,
      async (page) => {
        await page.goto(`/app/products/${product}`)
        await page.getByText(/Men's tops, version 1, because of its category/).waitFor()
        await page.getByRole("button", { name: "Change the sizes" }).click()
        const form = page.getByRole("form", { name: "Sizes of the product" })
        await choose(page, "Cut", "Slim")
        await form.getByLabel("Runs small or large, in sizes").fill("-0.5")
        await form.getByLabel("Height of the model in cm").fill("187.5")
        await form.getByLabel("Size the model wears").fill("M")
        await page.getByRole("button", { name: "Save", exact: true }).click()
        await page.getByText("187.5 cm tall, wears M").waitFor()
        await page.getByText("runs 0.5 sizes small").waitFor()

        await page.getByRole("button", { name: "Change the sizes" }).click()
        await choose(page, "Size scale", /^Women's EU/)
        await page.getByRole("button", { name: "Save", exact: true }).click()
        await page.getByRole("list", { name: "Options that are no sizes" }).getByText("XL", { exact: true }).waitFor()
      },
      { expected: [PICTURES] }
    )
    const { sizing } = await admin<AdminProductSizingResponse>(`/products/${product}/sizing`)
    expect(sizing).toMatchObject({ fit: "slim", offset_manual: -0.5, model: { height_mm: 1_875, size_worn: "M" } })
  })

  it("says so when lists or the sizes of a product cannot be read", async () => {
    const product = await productIdOf(shop, "TS-100")
    await onAPage(
      shop,
      async (page) => {
        await page.route(SIZING, (route) => route.fulfill({ status: 500, json: {} }))
        await page.route(/\/sizing$/, (route) => route.fulfill({ status: 500, json: {} }))
        const alert = (text: string) => page.getByRole("alert").filter({ hasText: text }).waitFor()
        await page.goto("/app/sizes")
        await alert("The size charts could not be read")
        expect(await page.getByRole("table").count()).toBe(0)
        await page.getByRole("tab", { name: "Scales" }).click()
        await alert("The size scales could not be read")
        await page.getByRole("tab", { name: "Assignments" }).click()
        await alert("The assignments could not be read")
        await page.getByRole("tab", { name: "Fit insights" }).click()
        await alert("The fit insights could not be read")
        await page.goto(`/app/products/${product}`)
        await alert("The sizes could not be read")
      },
      { expected: [/status of 500/, PICTURES] }
    )
  })

  it.each(["charts", "scales", "assignments", "fit"])("fits on a telephone: %s", async (tab) => {
    await onAPage(
      shop,
      async (page) => {
        await page.route(/\/fit-insights/, (route) =>
          route.fulfill({ json: { fit_insights: [anInsight({})], count: 1, limit: 20, offset: 0 } })
        )
        await page.goto(`/app/sizes?tab=${tab}`)
        await (tab === "scales" ? page.getByRole("list", { name: "Size scales" }) : page.getByRole("table")).waitFor()
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      },
      { look: { viewport: { width: 390, height: 844 } } }
    )
  })
})
