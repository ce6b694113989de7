import { parseArgs } from "node:util"
import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import type { PersonQuery } from "../../modules/privacy"

/** What the command was asked to do. */
export type Command =
  | { action: "help" }
  | { action: "export"; query: PersonQuery; file: string | undefined }
  | { action: "erase"; query: PersonQuery; confirm: string }
  | { action: "show"; id: string }

const OPTIONS = {
  help: { type: "boolean", short: "h", default: false },
  customer: { type: "string" },
  email: { type: "string" },
  file: { type: "string" },
  confirm: { type: "string" },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>["values"]

const address = z.email().max(254)

/** A wrong argument; the message names it. */
const argumentError = (message: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, message, "WRONG_ARGUMENT")

/**
 * Reads the words after the first `--` of a process; `medusa exec` keeps all options before it for itself.
 *
 * @throws MedusaError (WRONG_ARGUMENT) naming the argument.
 */
export function readCommand(argv: readonly string[]): Command {
  const separator = argv.indexOf("--")
  const args = separator < 0 ? [] : argv.slice(separator + 1).filter((word) => word !== "--")
  const { values, positionals } = parsed(args)
  const [word, id, ...rest] = positionals
  if (values.help || word === undefined) return { action: "help" }
  if (rest.length > 0 || (id !== undefined && word !== "show")) throw argumentError(`${word} takes options only; see --help`)
  switch (word) {
    case "export":
      return { action: word, query: readPerson(values), file: values.file }
    case "erase":
      return { action: word, query: readPerson(values), confirm: required(values.confirm, "erase needs --confirm <address>") }
    case "show":
      return { action: word, id: required(id, "show needs the id of an erasure") }
    default:
      throw argumentError(`${word} is not a command; see --help`)
  }
}

function readPerson({ customer, email }: Values): PersonQuery {
  if ((customer === undefined) === (email === undefined)) throw argumentError("Say --customer <id> or --email <address>")
  if (customer !== undefined) return { customerId: customer }
  if (!address.safeParse(email).success) throw argumentError("--email must be an email address")
  return { address: email ?? "" }
}

function required(text: string | undefined, message: string): string {
  if (!text?.trim()) throw argumentError(message)
  return text.trim()
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw argumentError(error instanceof Error ? error.message : String(error))
  }
}
