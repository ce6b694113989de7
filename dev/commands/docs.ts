import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { documents } from "../documents"
import { ROOT } from "../paths"

const HELP = `Usage: npm run docs [-- --check]

Writes the documents that are made from the code:
  docs/asyncapi.json   the message catalog for programs (AsyncAPI 3.0)
  docs/events.md       the same for people
  docs/privacy.md      its table of what is kept, and how long
  README.md            its tables of options and settings
  .env.template, docker-compose.yml   the settings that an operator may add

  --check   write nothing; exit code 1 when a document is not what the code says`

/** `npm run docs`. Exit codes: 0 written or up to date, 1 out of date (with --check), 2 wrong argument. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return 0
  }
  const unknown = args.find((argument) => argument !== "--check")
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}\n\n${HELP}`)
    return 2
  }
  const stale = documents().filter(({ path, content }) => content !== contentOf(path))
  if (args.includes("--check")) {
    for (const { path } of stale) console.error(`${path} is out of date: run npm run docs`)
    return stale.length > 0 ? 1 : 0
  }
  for (const { path, content } of stale) writeFileSync(join(ROOT, path), content)
  console.log(stale.length === 0 ? "Every document is up to date." : `Wrote ${stale.map(({ path }) => path).join(", ")}.`)
  return 0
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined // readFileSync throws these
    throw error
  }
}
