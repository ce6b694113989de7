import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { PRIVACY_MODULE, type PrivacyModuleService } from "../modules/privacy"
import { erasePersonWorkflow } from "../workflows/privacy"
import { readCommand, type Command } from "./privacy/arguments"

const HELP = `Usage: medusa exec ./src/scripts/privacy.ts -- <command>

  export --customer <id> | --email <address> [--file <path>]   all that this plugin holds about a person, as JSON
  erase --customer <id> | --email <address> --confirm <address>
  show <erasure>                                               how far an erasure is, what it did and what it left

  --help   this text

A person is a customer, or whoever has an address, with an account or as a guest. Orders and the account itself are the engine's.
Exit code: 0 done, 1 refused or failed, 2 wrong argument, 3 the erasure goes on: a running worker finishes it.
`

/** Script of `medusa exec ./src/scripts/privacy.ts -- <command>`. */
export default async function privacyScript({ container }: ExecArgs): Promise<void> {
  try {
    const command = readCommand(process.argv)
    if (command.action === "help") return print(HELP)
    process.exitCode = await run(command, container)
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    process.stderr.write(`privacy: ${error.message}\n`)
    process.exitCode = error.code === "WRONG_ARGUMENT" ? 2 : 1
  }
}

async function run(command: Exclude<Command, { action: "help" }>, container: MedusaContainer): Promise<number> {
  const privacy = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  if (command.action === "export") {
    await write(privacy, command)
    return 0
  }
  const id = command.action === "show" ? command.id : await erase(command, container)
  const erasure = await privacy.erasures.open(id)
  print(`${JSON.stringify(erasure, null, 2)}\n`)
  return erasure.status === "done" ? 0 : 3
}

async function write(privacy: PrivacyModuleService, { query, file }: Extract<Command, { action: "export" }>): Promise<void> {
  const text = Readable.from(privacy.export(await privacy.findPerson({ query, until: new Date() })))
  // Only its owner may read the file; the terminal stays open.
  if (file !== undefined) return pipeline(text, createWriteStream(file, { mode: 0o600 }))
  for await (const piece of text) print(String(piece))
}

async function erase({ query, confirm }: Extract<Command, { action: "erase" }>, container: MedusaContainer): Promise<string> {
  const { result } = await erasePersonWorkflow(container).run({ input: { query, confirm, by: "command" } })
  return result
}

const print = (text: string): void => void process.stdout.write(text)
