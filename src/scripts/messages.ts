import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { MESSAGING_MODULE, type MessagingModuleService } from "../modules/messaging"
import { readCommand } from "./messages/arguments"
import { runCommand } from "./messages/run-command"

const HELP = `Usage: medusa exec ./src/scripts/messages.ts -- <command> [--json]

  overview                            what waits, what went out, who works
  definitions [--file <path>]         what an administrator declares at RabbitMQ for AMQP_DECLARE=false, as a file to import
  search <text>                       messages of an order (number or id), a message id or a SKU
  dead-letters list [filters]         newest first; --limit 1..100, --cursor from the page before
  dead-letters show <id> [--reveal]   headers and body; --reveal shows personal data, which is logged
  dead-letters retry <id>... | --all [filters]
  dead-letters discard <id>... --reason <text>
  replay --queue <queue> [--about <order number, id or SKU>] [--name <message>]... [--from <time>] [--to <time>]
  snapshot --queue <queue> --of <orders|products|stock|...>... [--since <time>]   how everything stands, for who starts late
  replay list | replay cancel <id>    snapshots too

Filters: --status open|retrying|retried|discarded, --direction incoming|outgoing, --consumer, --name, --reason-code, --q

  --json   one JSON value instead of text
  --help   this text

Exit code: 0 done, 1 refused or failed, 2 wrong argument.
A running worker carries out retries, replays and snapshots.
`

/** Script of `medusa exec ./src/scripts/messages.ts -- <command>`: what the page Messages does, for a terminal. */
export default async function messagesScript({ container }: ExecArgs): Promise<void> {
  try {
    const command = readCommand(process.argv)
    if (command.action === "help") return print(HELP)
    const messaging = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const { json, text } = await runCommand(command, { messaging, logger })
    print(command.isJson ? JSON.stringify(json) : text)
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    process.stderr.write(`messages: ${error.message}\n`)
    process.exitCode = error.code === "WRONG_ARGUMENT" ? 2 : 1
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)
