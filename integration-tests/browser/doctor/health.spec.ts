import type { Page } from "playwright-core"
import { onAPage } from "../../support/browser"
import { describeWith } from "../../support/requirements"
import { aShop, type TestShop } from "../../support/shop"

const REPORT = "**/admin/apparel/doctor"

const answer = (checks: object[], verdict = "pass") => ({
  json: { doctor: { verdict, examined_at: new Date().toISOString(), checks } },
})

const aCheck = (check: { name: string; verdict: string; message?: string; remedy?: string }) => ({
  kind: "connection",
  message: "Answers",
  remedy: null,
  took_ms: 1,
  ...check,
})

/** Keeps the page's next requests for the report waiting until `release`. */
async function holdTheReport(page: Page): Promise<{ arrived: Promise<void>; release: () => void }> {
  let release: () => void = () => undefined
  let arrive: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(REPORT, async (route) => {
    arrive()
    await released
    await route.continue()
  })
  return { arrived, release }
}

const theButton = (page: Page) => page.getByRole("button", { name: "Check again" })

describeWith(["chromium"], "the page Health", () => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop()
  })

  it("is found in the menu and shows every check of the shop by a name that staff understand", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/orders")
      await page.getByRole("link", { name: "Health" }).click()
      await page.getByRole("heading", { name: "Health", level: 1 }).waitFor()
      await page.getByRole("listitem").filter({ hasText: "Email" }).filter({ hasText: "Sends order confirmations" }).waitFor()
      const text = await page.getByRole("main").innerText()
      expect(text).toContain("Database")
      expect(text).toContain("What to do: Set the option email.transport.url (SMTP_URL)")
      expect(text).not.toMatch(/^[A-Za-z]+_[a-z_]+$/m)
    })
  })

  it("shows what fails first, then what needs attention, with what to do", async () => {
    await onAPage(shop, async (page) => {
      const checks = [
        aCheck({ name: "secrets", verdict: "pass" }),
        aCheck({ name: "mail_server", verdict: "warn", message: "No mail server", remedy: "Set `SMTP_URL`" }),
        aCheck({ name: "redis", verdict: "pass" }),
        aCheck({ name: "database", verdict: "fail", message: "No answer", remedy: "Start PostgreSQL" }),
      ]
      await page.route(REPORT, (route) => route.fulfill(answer(checks, "fail")))
      await page.goto("/app/health")
      await page.getByText("1 of 4 checks is failing, 1 needs attention.").waitFor()
      expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
        expect.stringMatching(/^Failing\s+1$/),
        expect.stringMatching(/^Needs attention\s+1$/),
        expect.stringMatching(/^Healthy\s+2$/),
      ])
      const [first, second] = await page.getByRole("main").getByRole("listitem").allInnerTexts()
      expect(first).toMatch(/^Database\s[^]*No answer\s+What to do: Start PostgreSQL$/)
      expect(second).toMatch(/^Email\s[^]*No mail server\s+What to do: Set SMTP_URL$/)
    })
  })

  it("holds the place of the list until the answer comes", async () => {
    await onAPage(shop, async (page) => {
      const { release } = await holdTheReport(page)
      await page.goto("/app/health")
      await page.getByRole("status", { name: "Checking" }).waitFor()
      expect(await page.getByRole("main").getByRole("listitem").count()).toBe(0)
      release()
      await page.getByRole("heading", { name: "Healthy" }).waitFor()
      expect(await page.getByRole("status", { name: "Checking" }).count()).toBe(0)
    })
  })

  it("says so when the checks could not be read, and shows them once they can", async () => {
    await onAPage(
      shop,
      async (page) => {
        await page.route(REPORT, (route) => route.fulfill({ status: 500, json: { message: "An unknown error occurred" } }))
        await page.goto("/app/health")
        await page.getByRole("alert").filter({ hasText: "The checks could not be read" }).waitFor()
        expect(await page.getByRole("main").getByRole("listitem").count()).toBe(0)
        await page.unroute(REPORT)
        await theButton(page).click()
        await page.getByRole("heading", { name: "Healthy" }).waitFor()
        expect(await page.getByRole("alert").count()).toBe(0)
      },
      { expected: [/status of 500 .*apparel\/doctor/] }
    )
  })

  it("never shows an old report beside an error", async () => {
    await onAPage(
      shop,
      async (page) => {
        await page.goto("/app/health")
        await page.getByRole("heading", { name: "Healthy" }).waitFor()
        await page.route(REPORT, (route) => route.fulfill({ status: 500, json: {} }))
        await theButton(page).click()
        await page.getByRole("alert").waitFor()
        expect(await page.getByRole("main").getByRole("listitem").count()).toBe(0)
      },
      { expected: [/status of 500 .*apparel\/doctor/] }
    )
  })

  it("says so when there is nothing to check", async () => {
    await onAPage(shop, async (page) => {
      await page.route(REPORT, (route) => route.fulfill(answer([])))
      await page.goto("/app/health")
      await page.getByRole("status").filter({ hasText: "Nothing to check" }).waitFor()
      expect(await page.getByRole("main").innerText()).not.toContain("Healthy")
    })
  })

  it("can be asked again with the keyboard alone, and keeps its place", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/health")
      await page.getByRole("heading", { name: "Healthy" }).waitFor()
      const isFocused = () => theButton(page).evaluate((button) => button === document.activeElement)
      for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await page.keyboard.press("Tab")
      expect(await isFocused()).toBe(true)
      const { arrived, release } = await holdTheReport(page)
      await page.keyboard.press("Enter")
      await arrived
      await page.getByText("Checking …").waitFor()
      expect(await theButton(page).isEnabled()).toBe(true)
      const answered = page.waitForResponse(REPORT)
      release()
      expect((await answered).status()).toBe(200)
      expect(await isFocused()).toBe(true)
    })
  })

  it("names every button and heading for people who cannot see it", async () => {
    await onAPage(shop, async (page) => {
      await page.goto("/app/health")
      await page.getByRole("heading", { name: "Healthy" }).waitFor()
      const main = page.getByRole("main")
      expect(await main.getByRole("heading", { level: 1 }).allInnerTexts()).toEqual(["Health"])
      expect(await main.getByRole("button").allInnerTexts()).toEqual(["Check again"])
      expect(await main.getByRole("status").allInnerTexts()).toEqual([expect.stringMatching(/^(All \d+|\d+ of \d+) checks/)])
      for (const list of await main.getByRole("region").all()) {
        expect(await list.getAttribute("aria-labelledby")).toMatch(/^checks-/)
      }
    })
  })

  it.each([
    ["a telephone", { viewport: { width: 390, height: 844 } }],
    ["a computer", { viewport: { width: 1280, height: 800 } }],
  ])("fits on %s however long a text is", async (_device, look) => {
    await onAPage(
      shop,
      async (page) => {
        const remedy = `Set the variable ${"EXTREMELY_LONG_".repeat(12)}NAME and then start every server again. `.repeat(3)
        const checks = [aCheck({ name: "a_check_of_another_feature", verdict: "warn", message: "x".repeat(200), remedy })]
        await page.route(REPORT, (route) => route.fulfill(answer(checks, "warn")))
        await page.goto("/app/health")
        await page.getByText("A check of another feature").waitFor()
        const overflow = await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      },
      { look }
    )
  })
})
