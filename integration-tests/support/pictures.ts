import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { demoEnvironment } from "../../dev/demo-environment"
import { APP } from "../../dev/paths"
import { runMedusa } from "../../dev/processes"
import type { TestShop } from "./shop"

/** Points the seeded picture addresses, which are stored whole, at `shop`; call it before anything reads them. */
export async function movePictures(shop: Pick<TestShop, "url" | "port" | "database">): Promise<void> {
  const logs = mkdtempSync(join(tmpdir(), "apparel-pictures-"))
  await runMedusa(["exec", "./dev/seed/picture-origin.js"], {
    cwd: APP,
    environment: demoEnvironment({ PATH: process.env.PATH, MEDUSA_BACKEND_URL: shop.url }, shop.port, shop.database.url),
    logFile: join(logs, "exec.log"),
  })
  rmSync(logs, { recursive: true, force: true })
}

export type ShownPicture = { address: string; width: number }

/** Every picture the page shows with the width of what was loaded, 0 for one that did not load; waits for each to settle. */
export function shownPictures(page: Page): Promise<ShownPicture[]> {
  return page.locator("main img").evaluateAll((elements) =>
    Promise.all(
      (elements as HTMLImageElement[]).map(async (image) => {
        await image.decode().catch(() => undefined)
        return { address: image.src, width: image.naturalWidth }
      })
    )
  )
}
