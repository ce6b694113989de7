import { parseArgs } from "node:util"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminDeadLetterFilter, DeadLetterStatus } from "../../types/http/messaging"

/** What the command was asked to do. */
export type Command = { isJson: boolean } & (
  | { action: "help" }
  | { action: "overview" }
  | { action: "definitions"; file: string | undefined }
  | { action: "search"; q: string }
  | { action: "list"; filter: AdminDeadLetterFilter; limit: number; cursor?: string }
  | { action: "show"; id: string; isRevealed: boolean }
  | { action: "retry"; choice: { ids: string[] } | { filter: AdminDeadLetterFilter } }
  | { action: "discard"; ids: string[]; reason: string }
  | { action: "replay"; queue: string; filter: { subject?: string; names?: string[]; from?: Date; to?: Date } }
  | { action: "snapshot"; queue: string; of: string[]; since: Date | undefined }
  | { action: "replays" }
  | { action: "cancel"; id: string }
)

const STATUSES = ["open", "retrying", "retried", "discarded"] as const satisfies DeadLetterStatus[]

const OPTIONS = {
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  all: { type: "boolean", default: false },
  reveal: { type: "boolean", default: false },
  status: { type: "string", multiple: true },
  direction: { type: "string" },
  consumer: { type: "string" },
  name: { type: "string", multiple: true },
  "reason-code": { type: "string" },
  q: { type: "string" },
  limit: { type: "string", default: "20" },
  cursor: { type: "string" },
  file: { type: "string" },
  reason: { type: "string" },
  queue: { type: "string" },
  about: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  of: { type: "string", multiple: true },
  since: { type: "string" },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>["values"]

/** A wrong argument; the message names it. */
export const argumentError = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message, "WRONG_ARGUMENT")

/**
 * Reads the words after the first `--` of a process; `medusa exec` keeps all options before it for itself.
 *
 * @throws MedusaError (WRONG_ARGUMENT) naming the argument.
 */
export function readCommand(argv: readonly string[]): Command {
  const separator = argv.indexOf("--")
  const args = separator < 0 ? [] : argv.slice(separator + 1).filter((word) => word !== "--")
  const { values, positionals } = parsed(args)
  const isJson = values.json
  const [word, ...rest] = positionals[0] === "dead-letters" ? positionals.slice(1) : positionals
  if (values.help || positionals.length === 0) return { isJson, action: "help" }
  if (positionals[0] === "dead-letters") return { isJson, ...deadLetterCommand(word, rest, values) }
  if (word === "overview") return { isJson, action: word }
  if (word === "definitions") return { isJson, action: word, file: values.file }
  if (word === "search")
    return { isJson, action: "search", q: required(rest.join(" "), "search needs an order, a message id or a SKU") }
  if (word === "replay") return { isJson, ...replayCommand(rest, values) }
  if (word === "snapshot") return { isJson, ...snapshotCommand(values) }
  throw argumentError(`${word} is not a command; see --help`)
}

type Action = Command extends infer One ? (One extends Command ? Omit<One, "isJson"> : never) : never

function deadLetterCommand(word = "nothing", rest: string[], values: Values): Action {
  switch (word) {
    case "list":
      return {
        action: "list",
        filter: filterOf(values),
        limit: wholeNumber(values.limit, 100),
        cursor: values.cursor && id(values.cursor),
      }
    case "show":
      return { action: "show", id: id(rest[0]), isRevealed: values.reveal }
    case "retry":
      if (values.all === rest.length > 0) throw argumentError("retry needs either ids or --all with filters")
      return { action: "retry", choice: values.all ? { filter: filterOf(values) } : { ids: rest.map(id) } }
    case "discard":
      return { action: "discard", ids: ids(rest), reason: required(values.reason, "discard needs --reason") }
    default:
      throw argumentError(`dead-letters knows list, show, retry and discard, not ${word}`)
  }
}

function replayCommand([word, number]: string[], values: Values): Action {
  if (word === "list") return { action: "replays" }
  if (word === "cancel") return { action: "cancel", id: id(number) }
  if (word !== undefined) throw argumentError(`replay knows list and cancel, not ${word}`)
  const filter = { subject: values.about, names: values.name, from: time("from", values.from), to: time("to", values.to) }
  return { action: "replay", queue: required(values.queue, "replay needs --queue"), filter }
}

function snapshotCommand({ queue, of = [], since }: Values): Action {
  if (of.length === 0) throw argumentError("snapshot needs --of, such as --of orders")
  return { action: "snapshot", queue: required(queue, "snapshot needs --queue"), of, since: time("since", since) }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw argumentError(error instanceof Error ? error.message : String(error))
  }
}

function filterOf(values: Values): AdminDeadLetterFilter {
  const { direction, consumer, q, name } = values
  if (direction !== undefined && direction !== "incoming" && direction !== "outgoing") {
    throw argumentError(`--direction must be incoming or outgoing, not ${direction}`)
  }
  return { direction, consumer, q, name: name?.[0], reason_code: values["reason-code"], status: values.status?.map(status) }
}

function status(text: string): DeadLetterStatus {
  const found = STATUSES.find((known) => known === text)
  if (!found) throw argumentError(`--status must be one of ${STATUSES.join(", ")}, not ${text}`)
  return found
}

function required(text: string | undefined, problem: string): string {
  if (!text?.trim()) throw argumentError(problem)
  return text.trim()
}

function id(text: string | undefined): string {
  if (!text || !/^[1-9]\d{0,17}$/.test(text)) throw argumentError(`${text ?? "Nothing"} is not a number such as 42`)
  return text
}

function ids(texts: string[]): string[] {
  if (texts.length === 0) throw argumentError("Name at least one dead letter by its number")
  return texts.map(id)
}

function wholeNumber(text: string, max: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > max) throw argumentError(`--limit must be 1 to ${max}, not ${text}`)
  return number
}

function time(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw argumentError(`--${option} must be a time such as 2026-11-24T09:00Z, not ${text}`)
  return date
}
