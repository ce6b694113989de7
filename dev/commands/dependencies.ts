import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readAdvisories, type Advisories } from "../dependencies/advisories"
import { licenseProblems, type LockedPackage } from "../dependencies/licenses"
import { ROOT } from "../paths"

const HELP = `Usage: npm run check:dependencies [-- --strict]

Checks the packages of package-lock.json that run in a shop: their licenses, and what the registry of npm knows against
them. A registry that does not answer is said, not passed over.

  --strict   advisories of severity high or critical, and a registry that does not answer, are failures too
`

const SERIOUS = ["high", "critical"]

/** `npm run check:dependencies`. Exit codes: 0 fine, 1 a license (or, with --strict, an advisory) is not, 2 wrong argument. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return 0
  }
  const unknown = args.find((argument) => argument !== "--strict")
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}\n\n${HELP}`)
    return 2
  }
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>
  }
  const problems = licenseProblems(packages, ROOT)
  for (const problem of problems) console.log(`license: ${problem.package}@${problem.version} is ${problem.license}`)
  if (problems.length === 0) console.log("licenses: all allowed")

  const advisories = await readAdvisories()
  console.log(inWords(advisories))
  const isSerious = "unknown" in advisories || advisories.found.some(({ severity }) => SERIOUS.includes(severity))
  return problems.length > 0 || (args.includes("--strict") && isSerious) ? 1 : 0
}

function inWords(advisories: Advisories): string {
  if ("unknown" in advisories) return `advisories: NOT CHECKED, the registry did not answer: ${advisories.unknown}`
  if (advisories.found.length === 0) return "advisories: none"
  const lines = advisories.found.map(
    ({ package: name, severity, range, title, url }) => `  ${severity}: ${name} ${range}: ${title} (${url})`
  )
  return [`advisories: ${advisories.found.length}`, ...lines].join("\n")
}
