import { z } from "@medusajs/framework/zod"
import { doctorOptions } from "./modules/doctor/options"
import { emailOptions } from "./modules/email/options"
import { messagingOptions } from "./modules/messaging/options"
import { sizingOptions } from "./modules/sizing/options"
import { appSettings } from "./settings-app"
import { readVariables, type Variables } from "./shared/read-variables"
import { isKnownDefaultSecret } from "./shared/secrets"

export { SettingsError } from "./shared/read-variables"

/**
 * What the reference shop calls itself until its environment says otherwise; the plugin's own defaults name nobody. Its
 * addresses are for trials: production has its own.
 */
export const HYPEX: Record<string, string> = {
  EMAIL_FROM: "Hypex <shop@hypex.example>",
  SHOP_NAME: "Hypex",
  SUPPORT_EMAIL: "help@hypex.example",
}

/** The plugin's slices, each declared in its own `options.ts` and nowhere else. */
const plugin = z.object({
  messaging: messagingOptions,
  email: emailOptions,
  sizing: sizingOptions,
  doctor: doctorOptions,
})

/** Everything the shop reads from its environment. */
export const settingsSchema = z.object({ ...appSettings.shape, plugin }).superRefine((settings, context) => {
  if (settings.runtime.environment !== "production") return
  for (const [field, variable] of [
    ["jwtSecret", "JWT_SECRET"],
    ["cookieSecret", "COOKIE_SECRET"],
  ] as const) {
    const secret = settings.http[field]
    if (isKnownDefaultSecret(secret)) {
      context.addIssue({
        code: "custom",
        path: ["http", field],
        message: `${variable} is a known default; production refuses it`,
      })
    } else if (secret.length < 32) {
      context.addIssue({ code: "custom", path: ["http", field], message: "must have at least 32 characters in production" })
    }
  }
})

/** `plugin` holds what the environment says and nothing else: what it leaves out is left to the plugin. */
export type Settings = z.output<typeof appSettings> & { plugin: z.input<typeof plugin> }

/**
 * Settings read from `environment`, a map of variable names to texts such as `process.env`: the only reader of it, nothing else
 * in `src` touches `process.env`. An empty variable counts as missing.
 *
 * @throws SettingsError naming each bad variable, its value (secrets masked) and the rule; it stops the boot.
 */
export function readSettings(environment: Variables): Settings {
  const set = Object.entries(environment).filter(([, text]) => text?.trim())
  const { SHOP_NAME } = HYPEX
  const own = environment["NODE_ENV"]?.trim() === "production" ? { SHOP_NAME } : HYPEX
  const { given, settings } = readVariables(settingsSchema, { ...own, ...Object.fromEntries(set) })
  return { ...settings, plugin: given.plugin }
}
