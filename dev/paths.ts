import { join } from "node:path"

/** The checkout; every command runs from here. */
export const ROOT = join(__dirname, "..")

/** What running the shop leaves in the checkout: database, uploads, logs, lock. Deleting it starts afresh. */
export const STATE = join(ROOT, ".apparel")

/** The compiled shop, as `medusa build` writes it. */
export const APP = join(ROOT, ".medusa", "app")
