import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { option } from "../../shared/declared-options"
import { flag } from "../../shared/option-types"

/** What Medusa itself writes into the options of a module; the rest must be ours. */
const WRITTEN_BY_MEDUSA = ["database", "client_url", "clientUrl", "schema", "driverOptions"]

/** The plugin's options at the top: one key per feature's slice, and `registerHooks`. */
export const pluginOptions = z.strictObject({
  /** Options of the `doctor` slice; checked by the doctor module. */
  doctor: z.unknown(),
  /** Options of the `email` slice; checked by the email module. */
  email: z.unknown(),
  /** Options of the `messaging` slice; checked by the messaging module. */
  messaging: z.unknown(),
  /** Options of the `sizing` slice; checked by the sizing module. */
  sizing: z.unknown(),
  registerHooks: option(flag.default(true), {
    noVariable: "the shop has no handlers of its own; its carts would go unchecked",
    description:
      "Whether our handlers register themselves on the core hooks we use. `false` for a host that owns one of them (core allows one handler a hook): call ours from yours.",
  }),
})

export type PluginOptions = z.output<typeof pluginOptions>

/**
 * The plugin's options, checked at the top level.
 *
 * @throws MedusaError (invalid_data, INVALID_OPTIONS) naming each unknown key.
 */
export function parsePluginOptions(rawOptions: unknown): PluginOptions {
  const ours = Object.entries(rawOptions ?? {}).filter(([key]) => !WRITTEN_BY_MEDUSA.includes(key))
  const result = pluginOptions.safeParse(Object.fromEntries(ours))
  if (result.success) return result.data
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Options of medusa-plugin-apparel:\n${z.prettifyError(result.error)}`,
    "INVALID_OPTIONS"
  )
}
