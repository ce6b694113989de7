import { z } from "@medusajs/framework/zod"

/** Types of settings: each takes the text of an environment variable and says in its error what the text must be. */

export const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}
export const port = whole(1, 65_535)

/** Up to an hour. */
export const milliseconds = whole(0, 3_600_000)
export const secret = z
  .string({ error: "must be a random text, see `openssl rand -hex 32`" })
  .min(16, { error: "must have at least 16 characters" })
export const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join("|")})$`),
    error: `must be a URL that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
  })
export const flag = z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"] })
/** A JSON object; its shape is checked by the module that gets it. */
export const json = z.string().transform((text, context): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown> // just checked
  } catch {
    // Reported below: the parser's own words would quote the text, which may be a secret.
  }
  context.addIssue({ code: "custom", message: "must be a JSON object" })
  return z.NEVER
})
export const list = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean)
)
