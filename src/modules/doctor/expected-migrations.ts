import { existsSync, readdirSync } from "node:fs"
import { dirname, join, parse } from "node:path"

/** An entry of `modules` in Medusa's configuration, as far as the doctor reads it. */
export type ModuleEntry = { resolve?: unknown; disable?: boolean; options?: { providers?: unknown } }

/**
 * Names of all migrations that the configured modules and their providers ship, as Medusa records them in
 * `mikro_orm_migrations`. A module that cannot be resolved here contributes none.
 */
export function expectedMigrations(modules: Record<string, ModuleEntry | undefined>): string[] {
  const folders = Object.values(modules)
    .filter((entry) => entry && !entry.disable)
    .flatMap((entry) => [entry?.resolve, ...providerPaths(entry)])
    .map(migrationsFolder)
    .filter((folder): folder is string => folder !== undefined)
  return [...new Set(folders.flatMap(migrationNames))]
}

function providerPaths(entry: ModuleEntry | undefined): unknown[] {
  const providers = entry?.options?.providers
  return Array.isArray(providers) ? providers.map((provider: { resolve?: unknown }) => provider.resolve) : []
}

function migrationsFolder(resolve: unknown): string | undefined {
  if (typeof resolve !== "string") return undefined
  try {
    const path = require.resolve(resolve, { paths: [process.cwd()] })
    // The packages under @medusajs/medusa only point at the real module by its `discoveryPath`.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only, and loading is synchronous
    const { discoveryPath } = require(path) as { discoveryPath?: string }
    const folder = join(dirname(discoveryPath ?? path), "migrations")
    return existsSync(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^Migration\w+\.(js|ts)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => parse(file).name)
}
