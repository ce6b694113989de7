import { pass, warn, type Check, type Finding } from "../../../shared/checks"

/** The releases of Medusa that the plugin's peer range admits, and those of them on which all of its tests ran. */
export const ENGINES = { oldest: "2.21.2", before: "2.23", tested: ["2.21"] } as const

export const engineVersion: Check = {
  name: "engine_version",
  kind: "configuration",
  run: (deployment) => judgeEngine(deployment.engineVersion),
}

/**
 *   version                  | verdict
 *   2.21.2, 2.21.9           | pass
 *   2.22.0, 2.22.0-snapshot  | warn: admitted, but nobody tried it
 *   2.20.1, 2.21.1, 2.23.0   | warn: not admitted
 */
export function judgeEngine(version: string): Finding {
  const { oldest, before, tested } = ENGINES
  if (precedes(version, oldest))
    return warn(`Medusa ${version} is older than this plugin admits`, `Update Medusa to ${oldest} or newer`)
  if (!precedes(version, before))
    return warn(`Medusa ${version} is newer than this plugin admits`, `Update the plugin, or use a Medusa before ${before}`)
  const minor = version.split(".").slice(0, 2).join(".")
  if (tested.some((known) => known === minor)) return pass(`Medusa ${version}, on which this plugin is tested`)
  return warn(
    `Medusa ${version} was never tested with this plugin (tested: ${tested.join(", ")})`,
    `Try it on a copy of your shop first, or stay on Medusa ${tested.join(" or ")} until a release of the plugin names ${minor}`
  )
}

/** Whether `version` comes before `other`, by their numbers. */
function precedes(version: string, other: string): boolean {
  const [mine, theirs] = [version, other].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  for (const [index, number] of (theirs ?? []).entries()) {
    const difference = (mine?.[index] ?? 0) - number
    if (difference !== 0) return difference < 0
  }
  return false
}
