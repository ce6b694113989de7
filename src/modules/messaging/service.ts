import { parseSlice } from "../../shared/options"
import { databaseOf } from "./database"
import { DeadLetters } from "./dead-letters/dead-letters"
import { messagingOptions } from "./options"
import { Overview } from "./overview/overview"
import { Replays } from "./replays/replays"

type Dependencies = { __pg_connection__: unknown }

/** What staff see of the messages and may do with them. */
export class MessagingModuleService {
  readonly deadLetters: DeadLetters
  readonly replays: Replays
  readonly overview: Overview

  constructor(dependencies: Dependencies, rawOptions: unknown) {
    const options = parseSlice("messaging", messagingOptions, rawOptions)
    const database = databaseOf(dependencies.__pg_connection__)
    this.deadLetters = new DeadLetters({ database, options })
    this.replays = new Replays({ database, options })
    this.overview = new Overview({ database, options })
  }
}
