import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"

const USAGE = `Usage: npm run bench -- <name> [options]      e.g. npm run bench -- messaging/latency --help
       npm run bench -- <folder>              every benchmark of a folder, one after the other`

/** Every benchmark is a program of its own, so that none measures what another one left in the process. */
function main([name, ...args]: string[]): number {
  const names = name === undefined ? [] : benchmarksOf(name)
  if (names.length === 0) {
    console.error(
      [
        USAGE,
        "",
        ...folders()
          .flatMap(benchmarksOf)
          .map((each) => `  ${each}`),
      ].join("\n")
    )
    return name === "--help" ? 0 : 2
  }
  const codes = names.map((each) => {
    const file = join(__dirname, `${each}.ts`)
    return spawnSync(process.execPath, ["--import", "tsx", file, ...args], { stdio: "inherit" }).status ?? 1
  })
  return Math.max(...codes)
}

function benchmarksOf(name: string): string[] {
  const [folder = "", file] = name.split("/")
  if (!/^[a-z-]+(\/[a-z-]+)?$/.test(name)) return []
  const files = folders().includes(folder) ? readdirSync(join(__dirname, folder), { withFileTypes: true }) : []
  return files
    .filter((entry) => entry.isFile() && (file === undefined || entry.name === `${file}.ts`))
    .map((entry) => `${folder}/${entry.name.replace(/\.ts$/, "")}`)
    .sort()
}

/** What both kinds of benchmarks share stands in `support`. */
function folders(): string[] {
  const entries = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => name).filter((name) => name !== "support")
}

process.exitCode = main(process.argv.slice(2))
