import { failInProduction, pass, type Check } from "../../../shared/checks"
import { isKnownDefaultSecret } from "../../../shared/secrets"

export const secrets: Check = {
  name: "secrets",
  kind: "configuration",
  run(deployment) {
    const weak = (["jwt", "cookie"] as const).filter((name) => {
      const secret = deployment.secrets[name]
      return secret !== undefined && (isKnownDefaultSecret(secret) || secret.length < 32)
    })
    if (weak.length === 0) return pass("Token and cookie secrets are long and not publicly known")
    const names = weak.map((name) => `projectConfig.http.${name}Secret (${name.toUpperCase()}_SECRET)`).join(" and ")
    return failInProduction(
      deployment,
      `${names}: a known default or shorter than 32 characters`,
      "Set a random secret: `openssl rand -hex 32`"
    )
  },
}
