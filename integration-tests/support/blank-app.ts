import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import type { Environment } from "../../dev/demo-environment"
import { ROOT } from "../../dev/paths"
import { blankAppFiles, typesCheck } from "./blank-app-files"
import { mustRun, runCommand, type CommandResult } from "./command"
import type { TestDatabase } from "./database"
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
  /** Starts the compiled app in `folder` (default: where `medusa build` puts it) with `options` for the plugin. */
  launch(options?: object, folder?: string): Promise<LaunchedProcess>
  /** Compiles the app with the handler for core's hook of examples/own-hook, checking all types; returns the folder to launch. */
  compileHookOwner(): Promise<string>
  /** Copies a script of support/scripts into the app and runs it with `medusa exec`. */
  execScript(name: string): Promise<string>
}

/** Writes a blank app and installs it, and the plugin from `tarball`, with one `npm install`, as on a first day. */
export async function aBlankApp(tarball: string, database: TestDatabase): Promise<BlankApp> {
  const folder = aTemporaryFolder("apparel-blank-app-")
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const copyExample = (path: string, target: string) => {
    cpSync(join(ROOT, "examples", path), join(folder, target), { recursive: true })
  }
  for (const [path, text] of Object.entries(blankAppFiles(engineVersion()))) write(path, text)
  copyExample("host-config/medusa-config.ts", "host-config.ts")
  for (const slice of ["emails", "loyalty-events"]) copyExample(join(slice, "src"), "src")
  await mustRun("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], { cwd: folder })

  const manifest = readFileSync(join(folder, "node_modules", ".package-lock.json"), "utf8")
  const installed = JSON.parse(manifest) as { packages: Record<string, unknown> }
  const cli = join(folder, "node_modules", "@medusajs", "cli", "cli.js")
  const environment = (options: object): Environment => ({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    // Not "development", which compiles the admin as it is asked for; not staging, whose cookies want HTTPS; and not
    // production, which wants Redis.
    NODE_ENV: "dev",
    DATABASE_URL: database.url,
    MEDUSA_DISABLE_TELEMETRY: "true",
    PLUGIN_OPTIONS: JSON.stringify(options),
  })
  const built = join(folder, ".medusa", "server")
  const mustMedusa = (args: string[]) => mustRun(process.execPath, [cli, ...args], { cwd: folder, environment: environment({}) })
  return {
    folder,
    copiesOf: (name) => Object.keys(installed.packages).filter((path) => path.endsWith(`node_modules/${name}`)),
    medusa: (args) => runCommand(process.execPath, [cli, ...args], { cwd: folder, environment: environment({ doctor: {} }) }),
    mustMedusa,
    launch: (options = { doctor: {} }, cwd = built) => launchServer({ cwd, cli, environment: () => environment(options) }),
    compileHookOwner: async () => {
      const owner = join(folder, ".medusa", "owner")
      cpSync(built, owner, { recursive: true })
      copyExample("own-hook/src", "src")
      write(typesCheck.path, typesCheck.text)
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

function engineVersion(): string {
  const manifest = readFileSync(join(ROOT, "node_modules", "@medusajs", "medusa", "package.json"), "utf8")
  return (JSON.parse(manifest) as { version: string }).version
}
