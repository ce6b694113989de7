import { writeFileSync } from "node:fs"
import type { Logger } from "@medusajs/framework/types"
import type { MessagingModuleService } from "../../modules/messaging"
import type { Command } from "./arguments"
import { printDeadLetters, printOverview, printReplays, printSearch } from "./print"

/** Who decided, in the records of the shop. */
const BY = "command line"

type Tools = { messaging: MessagingModuleService; logger: Logger }
type Outcome = { json: unknown; text: string }

/** Does what `command` says and returns what to print. @throws MedusaError as the service does */
export async function runCommand(command: Exclude<Command, { action: "help" }>, { messaging, logger }: Tools): Promise<Outcome> {
  const { deadLetters, replays, overview } = messaging
  switch (command.action) {
    case "overview":
      return printed(await overview.read(), printOverview)
    case "definitions": {
      const definitions = messaging.queues.definitions()
      const text = JSON.stringify(definitions, null, 2)
      if (command.file === undefined) return { json: definitions, text }
      writeFileSync(command.file, `${text}\n`)
      return printed({ file: command.file }, ({ file }) => `Wrote ${file}; import it with rabbitmqctl import_definitions`)
    }
    case "search":
      return printed(await overview.search(command.q), printSearch)
    case "list":
      return printed(await deadLetters.list(command.filter, command), printDeadLetters)
    case "show": {
      const letter = await deadLetters.retrieve(command.id, command.isRevealed)
      if (command.isRevealed) logger.info(`messaging: ${BY} opened the personal data of dead letter ${command.id}`)
      return printed(letter, (shown) => JSON.stringify(shown, null, 2))
    }
    case "retry":
      return printed({ count: await deadLetters.requestRetry(command.choice, BY) }, ({ count }) => `${count} will be tried again`)
    case "discard":
      return printed(
        { count: await deadLetters.discard(command.ids, { by: BY, reason: command.reason }) },
        ({ count }) => `${count} discarded`
      )
    case "replay":
      return printed(
        await replays.requestReplay({ ...command, by: BY }),
        ({ id, total, queue }) => `Replay ${id}: ${total} messages will be sent again to ${queue}`
      )
    case "snapshot":
      return printed(
        await replays.requestSnapshot({ ...command, by: BY }),
        ({ id, total, queue }) => `Replay ${id}: about ${total} messages will tell ${queue} how things stand`
      )
    case "replays":
      return printed(await replays.list(), printReplays)
    case "cancel":
      return printed(await replays.cancel(command.id), ({ id, sent, total }) => `Replay ${id} canceled after ${sent} of ${total}`)
  }
}

const printed = <Answer>(answer: Answer, print: (answer: Answer) => string): Outcome => ({ json: answer, text: print(answer) })
