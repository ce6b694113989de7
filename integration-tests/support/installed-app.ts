import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Environment } from "../../dev/demo-environment"
import { ROOT } from "../../dev/paths"
import { blankAppFiles } from "./blank-app-files"
import { mustRun } from "./command"
import { aPluginPackage } from "./plugin-package"
import { aSharedFolder } from "./shared-folder"

/** Writes a blank app with our examples and installs it, and the plugin, with one `npm install`, as on a first day; once a run. */
export function anInstalledApp(): Promise<string> {
  return aSharedFolder("app", async (folder) => {
    const { tarball } = await aPluginPackage()
    for (const [path, text] of Object.entries(blankAppFiles(engineVersion()))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    copyExample("host-config/medusa-config.ts", join(folder, "host-config.ts"))
    for (const slice of ["emails", "loyalty-events"]) copyExample(`${slice}/src`, join(folder, "src"))
    await mustRun("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], { cwd: folder })
  })
}

/** Copies a file or folder of `examples/`, as a stranger does. */
export function copyExample(path: string, target: string): void {
  cpSync(join(ROOT, "examples", path), target, { recursive: true })
}

/** Folder with what `medusa build` makes of the installed app, once a run. */
export function aBuiltApp(): Promise<string> {
  return aSharedFolder("app-built", async (folder) => {
    const app = await anInstalledApp()
    const environment = appEnvironment("postgres://building-asks-no-database", {})
    await mustRun(process.execPath, [commandLineOf(app), "build"], { cwd: app, environment })
    renameSync(join(app, ".medusa"), join(folder, ".medusa"))
  })
}

/** The environment of an app's processes, with `options` for the plugin. */
export const appEnvironment = (databaseUrl: string, options: object): Environment => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  // Not "development", which compiles the admin as it is asked for; not staging, whose cookies want HTTPS; and not
  // production, which wants Redis.
  NODE_ENV: "dev",
  DATABASE_URL: databaseUrl,
  JWT_SECRET: "f2b7c1d09a4e46e3a1b5f2b7c1d09a4e",
  COOKIE_SECRET: "0c6d5e2f8b7a49d1b3e40c6d5e2f8b7a",
  MEDUSA_DISABLE_TELEMETRY: "true",
  PLUGIN_OPTIONS: JSON.stringify(options),
})

/** Path of the app's own Medusa CLI. */
export const commandLineOf = (app: string): string => join(app, "node_modules", "@medusajs", "cli", "cli.js")

function engineVersion(): string {
  const manifest = readFileSync(join(ROOT, "node_modules", "@medusajs", "medusa", "package.json"), "utf8")
  return (JSON.parse(manifest) as { version: string }).version
}
