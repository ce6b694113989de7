import { failInProduction, pass, type Check } from "../../../shared/checks"

/** Origins that nobody owns; a pattern that matches one of them lets any site act for a logged-in visitor. */
const STRANGERS = ["https://stranger.invalid", "http://stranger.invalid:8080"]

export const corsOrigins: Check = {
  name: "cors_origins",
  kind: "configuration",
  run(deployment) {
    const open = Object.entries(deployment.cors)
      .filter(([, origins]) => letsStrangersIn(origins))
      .map(([area]) => `projectConfig.http.${area}Cors (${area.toUpperCase()}_CORS)`)
    if (open.length === 0) return pass("Only named origins may call from a browser")
    return failInProduction(deployment, `${open.join(", ")} lets any site in`, "List the origins of your storefronts and admin")
  },
}

/** Medusa reads the list as exact origins or `/regular expressions/`, comma separated. */
export function letsStrangersIn(origins: string): boolean {
  return origins.split(",").some((entry) => {
    const origin = entry.trim()
    if (origin === "*") return true
    const pattern = /^\/(.+)\/([a-z]*)$/.exec(origin)
    if (!pattern?.[1]) return false
    const expression = new RegExp(pattern[1], pattern[2]?.replace(/[gy]/g, ""))
    return STRANGERS.some((stranger) => expression.test(stranger))
  })
}
