/** What the seed was asked to do. */
export type SeedArguments = {
  /** Bulk styles to have besides the demo catalog. (Default: 0) */
  styles: number
  /** Seed a database that already holds somebody else's products. (Default: false) */
  isForced: boolean
  wantsHelp: boolean
}

/** A wrong argument; `message` names it. The script ends with exit code 2. */
export class ArgumentError extends Error {
  override name = "ArgumentError"
}

export const MAX_STYLES = 20_000

export const HELP = `Fills the database with the Hypex demo shop.

  npm run seed                    the demo shop; a second run changes nothing
  npm run seed -- --styles 1000   also 1,000 bulk styles of 18 variants, for benchmarks
  npm run seed -- --force         even if the database holds products of another shop
  npm run seed -- --help          this text

Exit codes: 0 done, 1 failed or refused, 2 wrong argument.`

/**
 * Reads the seed's own arguments: everything after the first `--` of the process.
 *
 * `medusa exec` hands scripts neither options (its parser keeps them) nor what follows `--`, so the text of the
 * process is the only place where they survive. It also answers `--help` itself unless a `--` stands before it.
 *
 * @throws ArgumentError naming the argument.
 */
export function parseArguments(argv: readonly string[]): SeedArguments {
  const separator = argv.indexOf("--")
  const words = separator < 0 ? [] : argv.slice(separator + 1).filter((word) => word !== "--")
  const parsed: SeedArguments = { styles: 0, isForced: false, wantsHelp: false }
  for (let i = 0; i < words.length; i += 1) {
    const [name = "", inline] = (words[i] ?? "").split("=", 2)
    switch (name) {
      case "--styles":
        parsed.styles = styleCount(inline ?? words[(i += 1)])
        break
      case "--force":
        parsed.isForced = true
        break
      case "--help":
      case "-h":
        parsed.wantsHelp = true
        break
      default:
        throw new ArgumentError(`${name} is not an argument of the seed; see --help`)
    }
  }
  return parsed
}

function styleCount(text: string | undefined): number {
  const count = Number(text)
  if (text === undefined || !/^\d+$/.test(text) || count < 1 || count > MAX_STYLES) {
    throw new ArgumentError(`--styles must be a whole number from 1 to ${MAX_STYLES}, not ${text ?? "nothing"}`)
  }
  return count
}
