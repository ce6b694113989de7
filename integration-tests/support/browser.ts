import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { atEnd } from "./at-end"
import { watchComplaints } from "./page-complaints"
import { anAdminSession } from "./sessions"
import { testEnvironment } from "./test-environment"

export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

type PageOptions = {
  /** Whether the demo's admin is logged in already. (Default: true) */
  isStaff?: boolean
  /** Complaints that the test provokes on purpose. */
  expected?: readonly RegExp[]
  /** Window, colors and the like. (Default: 1280 x 800, light) */
  look?: Pick<BrowserContextOptions, "viewport" | "colorScheme">
}

let browser: Promise<Browser> | undefined

/** One browser for a spec file, with a profile of its own; every page in it starts without cookies. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: testEnvironment().chromium, args: CHROMIUM_FLAGS }).then((started) => {
    atEnd(() => started.close())
    return started
  })
  return browser
}

/**
 * A page on the shop, for `steps`; paths are relative to the shop's address.
 *
 * @throws Error with the path of a screenshot when a step fails, or when the page logged an error, threw or asked
 * anybody but the shop.
 */
export async function onAPage(
  shop: { url: string },
  steps: (page: Page) => Promise<void>,
  { isStaff = true, expected, look }: PageOptions = {}
): Promise<void> {
  const context = await (
    await theBrowser()
  ).newContext({
    baseURL: shop.url,
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    ...look,
  })
  try {
    context.setDefaultTimeout(15_000)
    if (isStaff) {
      const { headers } = await anAdminSession(shop)
      await context.request.post("/auth/session", { headers, failOnStatusCode: true })
    }
    const page = await context.newPage()
    const complaints = watchComplaints(page, new URL(shop.url).origin)
    await withScreenshot(page, async () => {
      await steps(page)
      const found = complaints(expected)
      if (found.length > 0) throw new Error(`The page complained:\n${found.join("\n")}`)
    })
  } finally {
    await context.close()
  }
}

async function withScreenshot(page: Page, steps: () => Promise<void>): Promise<void> {
  try {
    await steps()
  } catch (error) {
    const path = join(mkdtempSync(join(tmpdir(), "apparel-browser-")), "failure.png")
    await page.screenshot({ path, fullPage: true }).catch(() => undefined)
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\nAt ${page.url()}, screenshot: ${path}`, { cause: error })
  }
}
