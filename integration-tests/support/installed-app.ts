import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Environment } from "../../dev/demo-environment"
import { ROOT } from "../../dev/paths"
import { blankAppFiles } from "./blank-app-files"
import { mustRun } from "./command"
import { aPluginPackage } from "./plugin-package"
import { aSharedFolder } from "./shared-folder"

/** Writes a blank app and installs it, and the plugin, with one `npm install`, as on a first day; once a run. */
export function anInstalledApp(): Promise<string> {
  return aSharedFolder("app", async (folder) => {
    const { tarball } = await aPluginPackage()
    for (const [path, text] of Object.entries(blankAppFiles(engineVersion()))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await mustRun("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], { cwd: folder })
  })
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
  MEDUSA_DISABLE_TELEMETRY: "true",
  PLUGIN_OPTIONS: JSON.stringify(options),
})

/** Path of the app's own Medusa CLI. */
export const commandLineOf = (app: string): string => join(app, "node_modules", "@medusajs", "cli", "cli.js")

function engineVersion(): string {
  const manifest = readFileSync(join(ROOT, "node_modules", "@medusajs", "medusa", "package.json"), "utf8")
  return (JSON.parse(manifest) as { version: string }).version
}
