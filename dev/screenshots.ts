/**
 * Takes the pictures of README.md from a running demo shop:
 *
 *   npm start                                          (in another terminal)
 *   npx tsx dev/screenshots.ts [address] [folder]      (default: http://localhost:9000 docs)
 *
 * Needs a Chromium on the PATH, or its path in TEST_CHROMIUM_PATH.
 */
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { chromium, type Page } from "playwright-core"
import sharp from "sharp"
import { findProgram } from "./find-program"
import { demoAdmin } from "./seed/demo-accounts"

const [address = "http://localhost:9000", folder = "docs"] = process.argv.slice(2)

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.TEST_CHROMIUM_PATH ?? findProgram("chromium", "chromium-browser", "google-chrome"),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  })
  try {
    const page = await browser.newPage({ baseURL: address, viewport: { width: 1280, height: 800 }, locale: "en-GB" })
    await logIn(page)
    await page.goto("/app/products")
    await page
      .getByRole("link", { name: /Harbor Tee/ })
      .first()
      .click()
    await page.getByAltText("Harbor Tee image").first().waitFor()
    await save(page, "admin.png")
    await page.goto("/app/health")
    await page.getByRole("heading", { name: "Healthy" }).waitFor()
    await save(page, "health.png")
    await page.goto("/app/messages")
    await page.getByRole("img", { name: /messages sent in the last hour/ }).waitFor()
    await save(page, "messages.png")
    await page.goto("/app/emails")
    await page.getByRole("button", { name: "Order confirmation" }).first().click()
    await page.getByRole("dialog").frameLocator("iframe").getByRole("heading").first().waitFor()
    await save(page, "emails.png")
    await page.goto("/app/sizes")
    await page.getByRole("button", { name: "Women's tops" }).click()
    await page.getByRole("img", { name: /^Bust: / }).waitFor()
    await save(page, "sizes.png")
  } finally {
    await browser.close()
  }
}

async function logIn(page: Page): Promise<void> {
  await page.goto("/app/login")
  await page.getByPlaceholder("Email").fill(demoAdmin.email)
  await page.getByPlaceholder("Password").fill(demoAdmin.password)
  await page.keyboard.press("Enter")
  await page.waitForURL("**/app/orders")
}

/** Waits until nothing loads any more; a palette keeps the file small enough for a README. */
async function save(page: Page, file: string): Promise<void> {
  await page.waitForLoadState("networkidle")
  const picture = await page.screenshot({ animations: "disabled" })
  const { size } = await sharp(picture).png({ palette: true, effort: 10 }).toFile(join(folder, file))
  console.log(`${join(folder, file)}: ${Math.round(size / 1024)} KB`)
}

void main()
