import { join } from "node:path"

/** The checkout; every command runs from here. */
export const ROOT = join(__dirname, "..")

/**
 * What running the shop leaves behind: database, uploads, logs, lock. Deleting it starts afresh.
 * `APPAREL_STATE_DIR` moves it, so that several shops can run from one checkout. (Default: `.apparel/` in it)
 */
export const STATE = process.env.APPAREL_STATE_DIR ?? join(ROOT, ".apparel")

/** The compiled shop, as `medusa build` writes it. */
export const APP = join(ROOT, ".medusa", "app")
