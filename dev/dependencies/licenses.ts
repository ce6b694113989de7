import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** What package-lock.json says of one package; keys are paths such as `node_modules/pg`. */
export type LockedPackage = {
  version?: string
  license?: string
  link?: boolean
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
}

/** Licenses (SPDX) under which a package may be used and handed on with ours, which is MIT. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0", // caniuse-lite: data, not code
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
]

/** Packages whose license is another one or is not named in a field, each with why it is fine. */
const KNOWN: Record<string, string> = {
  "@medusajs/": "MIT, but for the parts that its LICENSE calls Enterprise Edition; see docs/security.md",
  "connect-dynamodb": "MIT by its LICENSE.txt; the field is missing",
}

const NODE_MODULES = "node_modules/"

const NOT_FOR_HERE = "for another platform"

/** A package at run time whose license is not among those allowed. */
export type LicenseProblem = { package: string; version: string; license: string }

/**
 * The packages of `lock` that run in a shop (not those for development alone) under a license that is not allowed. The
 * lock names most; of the others `folder`, where they are installed, has the package.json. What is for another platform
 * alone and not named by the lock is checked there.
 */
export function licenseProblems(lock: Record<string, LockedPackage>, folder: string): LicenseProblem[] {
  return Object.entries(lock)
    .filter(([path, { link, dev, devOptional }]) => path !== "" && !link && !dev && !devOptional)
    .map(([path, { version = "", license, optional }]) => ({
      package: path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length),
      version,
      license: license ?? installedLicense(join(folder, path)) ?? (optional ? NOT_FOR_HERE : "not named"),
    }))
    .filter((found) => !isKnown(found.package) && found.license !== NOT_FOR_HERE && !isAllowed(found.license))
}

const isKnown = (name: string): boolean =>
  Object.keys(KNOWN).some((known) => (known.endsWith("/") ? name.startsWith(known) : name === known))

function installedLicense(folder: string): string | undefined {
  const file = join(folder, "package.json")
  if (!existsSync(file)) return undefined
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as { license?: unknown; licenses?: { type?: unknown }[] }
  return typeof license === "string" ? license : licenses?.map(({ type }) => String(type)).join(" OR ")
}

/** Whether an SPDX expression can be met: one side of each OR, both sides of each AND. */
export function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, " ").split(/\sOR\s/)
  return alternatives.some((alternative) => alternative.split(/\sAND\s/).every((license) => ALLOWED.includes(license.trim())))
}
