import { z } from "@medusajs/framework/zod"
import { option } from "../../shared/declared-options"

const PLACEHOLDER = /\{(\w+)\}/g

/** An address with `{placeholders}`: a path behind the storefront's address, or a whole one. Must have all of `needed`. */
const linkTo = (...needed: string[]) =>
  z.string().refine(
    (link) => {
      const found = [...link.matchAll(PLACEHOLDER)].map(([, name = ""]) => name)
      return (
        /^(\/(?!\/)|https?:\/\/)/.test(link) &&
        needed.every((name) => found.includes(name)) &&
        new Set(found).size === needed.length
      )
    },
    { error: `must start with / or https:// and have ${needed.map((name) => `{${name}}`).join(", ")}, and no other placeholder` }
  )

const page = (variable: string, path: string, needed: string[], what: string) =>
  option(linkTo(...needed).default(path), {
    variable,
    description: `${what} Behind \`email.storefrontUrl\`, or a whole address.`,
  })

/** Pages of the storefront that emails lead to. The defaults are those of Medusa's own storefronts. */
export const emailLinks = z
  .strictObject({
    resetPassword: page(
      "EMAIL_LINK_RESET",
      "/reset-password?token={token}&email={email}",
      ["token", "email"],
      "Where a customer chooses a new password."
    ),
    verifyEmail: page(
      "EMAIL_LINK_VERIFY_EMAIL",
      "/verify-email?code={code}&email={email}",
      ["code", "email"],
      "Where a customer proves an address."
    ),
    acceptTransfer: page(
      "EMAIL_LINK_ACCEPT_TRANSFER",
      "/order/{order_id}/transfer/{token}/accept",
      ["order_id", "token"],
      "Where the buyer of an order agrees that a customer gets it into their account."
    ),
    declineTransfer: page(
      "EMAIL_LINK_DECLINE_TRANSFER",
      "/order/{order_id}/transfer/{token}/decline",
      ["order_id", "token"],
      "Where they refuse."
    ),
    cart: page("EMAIL_LINK_CART", "/cart?cart_id={cart_id}", ["cart_id"], "Where a reminded customer finds the cart."),
  })
  .prefault({})

/** `link` with its placeholders filled in, each value encoded for a URL. */
export function fillLink(link: string, storefrontUrl: string, values: Record<string, string>): string {
  const filled = link.replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(values[name] ?? ""))
  return new URL(filled.startsWith("/") ? `${storefrontUrl.replace(/(?<!\/)\/+$/, "")}${filled}` : filled).href
}
