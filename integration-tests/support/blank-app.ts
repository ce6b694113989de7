import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { typesCheck } from "./blank-app-files"
import { mustRun, runCommand, type CommandResult } from "./command"
import type { TestDatabase } from "./database"
import { aBuiltApp, anInstalledApp, appEnvironment, commandLineOf, copyExample } from "./installed-app"
import { launchServer, type LaunchedProcess } from "./shop"
import { aTemporaryFolder } from "./temporary-folder"

/** A Medusa app outside this checkout, with its own dependencies, that has the plugin installed and our examples copied in. */
export type BlankApp = {
  folder: string
  /** Where npm put package `name`, once for each copy. */
  copiesOf(name: string): string[]
  /** Runs the app's own Medusa CLI to its end. */
  medusa(args: string[]): Promise<CommandResult>
  /** The same, for what must succeed; returns the output. */
  mustMedusa(args: string[]): Promise<string>
  /** Puts what `medusa build` makes of it in its place. */
  build(): Promise<void>
  /** Starts the compiled app in `folder` (default: where `medusa build` puts it) with `options` for the plugin, outside production. */
  launch(options?: object, folder?: string): Promise<LaunchedProcess>
  /** The same in production, on the Redis at `redisUrl`. */
  launchProduction(options: object, redisUrl: string): Promise<LaunchedProcess>
  /** Compiles the app with the handler for core's hook of examples/own-hook, checking all types; returns the folder to launch. */
  compileHookOwner(): Promise<string>
  /** Copies a script of support/scripts into the app and runs it with `medusa exec`. */
  execScript(name: string): Promise<string>
}

/** An app of the spec file's own: it shares its dependencies with those of others, but no source and no database. */
export async function aBlankApp(database: TestDatabase): Promise<BlankApp> {
  const installed = await anInstalledApp()
  const folder = aTemporaryFolder("apparel-blank-app-")
  for (const name of readdirSync(installed).filter((entry) => ![".medusa", "node_modules"].includes(entry)))
    cpSync(join(installed, name), join(folder, name), { recursive: true })
  symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"))

  const manifest = readFileSync(join(folder, "node_modules", ".package-lock.json"), "utf8")
  const { packages } = JSON.parse(manifest) as { packages: Record<string, unknown> }
  const cli = commandLineOf(folder)
  const environment = (options: object) => appEnvironment(database.url, options)
  const built = join(folder, ".medusa", "server")
  const mustMedusa = (args: string[]) => mustRun(process.execPath, [cli, ...args], { cwd: folder, environment: environment({}) })
  return {
    folder,
    copiesOf: (name) => Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`)),
    medusa: (args) => runCommand(process.execPath, [cli, ...args], { cwd: folder, environment: environment({ doctor: {} }) }),
    mustMedusa,
    build: async () => {
      cpSync(join(await aBuiltApp(), ".medusa"), join(folder, ".medusa"), { recursive: true })
    },
    launch: (options = { doctor: {} }, cwd = built) => launchServer({ cwd, cli, environment: () => environment(options) }),
    launchProduction: (options, redisUrl) => {
      const production = { ...environment(options), NODE_ENV: "production", REDIS_URL: redisUrl }
      return launchServer({ cwd: built, cli, environment: () => production })
    },
    compileHookOwner: async () => {
      const owner = join(folder, ".medusa", "owner")
      cpSync(built, owner, { recursive: true })
      copyExample("own-hook/src", join(folder, "src"))
      writeFileSync(join(folder, typesCheck.path), typesCheck.text)
      const tsc = join(folder, "node_modules", "typescript", "bin", "tsc")
      await mustRun(process.execPath, [tsc, "--outDir", owner], { cwd: folder })
      for (const path of ["src/workflows/hooks", typesCheck.path]) rmSync(join(folder, path), { recursive: true })
      return owner
    },
    execScript: (name) => {
      const script = join(folder, basename(name))
      copyFileSync(join(__dirname, "scripts", name), script)
      return mustMedusa(["exec", script])
    },
  }
}

/** A size of which there is one, another that never runs out, and the key of the shop that sells them. */
export type StockedSizes = { publishableKey: string; variantId: string; endlessVariantId: string }

export async function stockTwoSizes(app: Pick<BlankApp, "execScript">): Promise<StockedSizes> {
  const output = await app.execScript("stock-two-sizes.js")
  return JSON.parse(/stocked=(.*)/.exec(output)?.[1] ?? "") as StockedSizes
}
