import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { mustRun } from "./command"
import type { TestDatabase } from "./database"
import { anInstalledApp, appEnvironment, commandLineOf } from "./installed-app"
import { aPluginPackage } from "./plugin-package"
import { aRedis } from "./redis"
import { launchServer, type ShopProcess, untilHealthy } from "./shop"
import { aTemporaryFolder } from "./temporary-folder"

/** Whether `plugins` of the configuration names the plugin, as its owner edits the file. */
export type Configured = { withPlugin: boolean }

/** A Medusa app in production outside this checkout, without our examples; its owner installs the plugin and takes it out again. */
export type HostShop = {
  /** Puts an unpacked release of the plugin where npm puts it. (Default: what this checkout packs) */
  install(release?: string): Promise<void>
  /** Runs the app's Medusa CLI, which must succeed; returns its output. */
  medusa(args: string[], configured: Configured): Promise<string>
  /** Starts a server that works as well, and waits until it answers. */
  start(configured: Configured): Promise<ShopProcess>
  /** Runs a script of support/scripts with `medusa exec`, without the plugin; returns its output. */
  execScript(name: string): Promise<string>
}

const PLUGIN = "medusa-plugin-apparel"

/** The README's configuration, with or without its entry for us. Nobody opens the admin here, so none is built. */
const CONFIG = `
const config = require("./host-config")

const isOurs = ({ resolve }: { resolve: string }) => resolve === "${PLUGIN}"
config.admin = { ...config.admin, disable: true }
if (process.env.WITH_PLUGIN === "true")
  Object.assign(config.plugins.find(isOurs).options, JSON.parse(process.env.PLUGIN_OPTIONS ?? "{}"))
else config.plugins = config.plugins.filter((plugin: { resolve: string }) => !isOurs(plugin))

module.exports = config
`

/** A host with its own copy of the plugin and a Redis of its own; its emails go to `smtpUrl`. */
export async function aHostShop(database: TestDatabase, smtpUrl: string): Promise<HostShop> {
  const installed = await anInstalledApp()
  const folder = aTemporaryFolder("apparel-host-shop-")
  for (const name of ["package.json", "tsconfig.json", "host-config.ts"]) cpSync(join(installed, name), join(folder, name))
  writeFileSync(join(folder, "medusa-config.ts"), CONFIG)
  linkDependencies(join(installed, "node_modules"), join(folder, "node_modules"))

  const cli = commandLineOf(folder)
  const redisUrl = await aRedis()
  const environment = ({ withPlugin }: Configured) => ({
    // Half of the traffic is reported to servers that know nothing of the plugin: their orders settle by their rows.
    ...appEnvironment(database.url, { messaging: { settleAfterSeconds: 5 } }),
    NODE_ENV: "production",
    REDIS_URL: redisUrl,
    SMTP_URL: smtpUrl,
    STOREFRONT_URL: "https://www.shop.example",
    MEDUSA_BACKEND_URL: "https://api.shop.example",
    WITH_PLUGIN: String(withPlugin),
  })
  const medusa: HostShop["medusa"] = (args, configured) =>
    mustRun(process.execPath, [cli, ...args], { cwd: folder, environment: environment(configured) })
  return {
    medusa,
    install: async (release) => copyPlugin(release ?? (await aPluginPackage()).unpacked, installed, folder),
    start: async (configured) =>
      untilHealthy(await launchServer({ cwd: folder, cli, environment: () => environment(configured) })),
    execScript: async (name) => {
      const script = join(folder, name)
      cpSync(join(__dirname, "scripts", name), script)
      const output = await medusa(["exec", script], { withPlugin: false })
      rmSync(script)
      return output
    },
  }
}

/** All but the plugin, which a test replaces. */
function linkDependencies(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from).filter((entry) => entry !== PLUGIN)) symlinkSync(join(from, name), join(to, name))
}

function copyPlugin(release: string, installed: string, folder: string): void {
  const target = join(folder, "node_modules", PLUGIN)
  rmSync(target, { recursive: true, force: true })
  cpSync(release, target, { recursive: true })
  // What npm could not share with other packages of the app.
  const own = join(installed, "node_modules", PLUGIN, "node_modules")
  if (existsSync(own)) symlinkSync(own, join(target, "node_modules"))
}
