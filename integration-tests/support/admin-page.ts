import type { Locator, Page } from "playwright-core"
import { eventually } from "./eventually"

/** Rows of the table on the page, without its header. */
export const rowsOf = (page: Page): Locator =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })

/** Chooses an option of a list that opens. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click()
  await page.getByRole("option", { name: option, exact: true }).first().click()
}

/** Pastes text into the field, as the browser does when somebody presses Ctrl-V. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", pasted)
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

export const isFocused = (field: Locator): Promise<boolean> => field.evaluate((element) => element === document.activeElement)

/** Waits until `field` has the focus, where a page moves it a moment after a key. */
export const becomesFocused = (field: Locator): Promise<true> =>
  eventually(async () => ((await isFocused(field)) ? true : undefined))

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page
    .getByRole("main")
    .evaluate((main) => Math.max(main.scrollWidth - main.clientWidth, document.body.scrollWidth - window.innerWidth))
