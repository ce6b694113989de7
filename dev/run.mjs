#!/usr/bin/env node
// The one entry of every npm script: needs nothing but Node, installs the dependencies when they are missing
// or out of date, then hands over to dev/commands/<command>.ts.
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const COMMANDS = {
  start: "start the whole shop",
  develop: "start the shop with reload on change",
  seed: "fill the shop's database (--styles N for a benchmark catalog)",
  doctor: "check the configuration and the connections",
  docs: "write docs/asyncapi.json and docs/events.md from the code (--check only compares)",
  check: "format, types, lint, import rules, unused code",
  dependencies: "licenses of the packages that run in a shop, and advisories against them",
  test: "run every test suite",
  nodes: "run the suites unit and http and a start under other releases of Node",
  soak: "kill relays, consumers and the broker for half an hour (--minutes N); hunt: ghosts among the messages",
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
process.chdir(root)

const [command, ...args] = process.argv.slice(2)
if (!(command in COMMANDS)) {
  const lines = Object.entries(COMMANDS).map(([name, text]) => `  ${name.padEnd(13)}${text}`)
  console.log(["Usage: node dev/run.mjs <command> [--help]", "", ...lines].join("\n"))
  process.exit(command === undefined || command === "--help" ? 0 : 2)
}

refuseOldNode()
installDependencies()
const require = createRequire(import.meta.url)
require("tsx/cjs")
const { main } = require(`./commands/${command}.ts`)
process.exitCode = await main(args)

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (fits) return
  console.error(`Node ${process.versions.node} is too old: install Node ^20.19 or >=22.12`)
  process.exit(1)
}

function installDependencies() {
  if (isInstalled()) return
  console.log("Installing the dependencies (a minute or two the first time) ...")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" })
  if (status === 0) return
  console.error("npm ci failed; the lines above say why")
  process.exit(1)
}

/** Whether what npm recorded as installed has every package of the lock file in its version. */
function isInstalled() {
  const installedLock = join("node_modules", ".package-lock.json")
  if (!existsSync(installedLock)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages
  const installed = packagesOf(installedLock)
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version
  )
}
