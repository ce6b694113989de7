import { z } from "@medusajs/framework/zod"

/** Types of options whose error says what the value must be, in words that also fit the text of a variable. */

export const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

export const amount = (min: number, max: number) => {
  const error = `must be a number from ${min} to ${max}`
  return z.number({ error }).min(min, { error }).max(max, { error })
}

export const port = wholeNumber(1, 65_535)

export const flag = z.boolean({ error: "must be true or false" })

/** A random text of at least `min` characters. */
export const secret = (min: number) =>
  z
    .string({ error: "must be a random text, see `openssl rand -hex 32`" })
    .min(min, { error: `must have at least ${min} characters` })

export const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join("|")})$`),
    error: `must be a URL that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
  })

export const webAddress = url("http", "https")

export const names = z.array(z.string().min(1))
