import type { Database } from "../../../src/shared/database"
import { messagingOptions, type MessagingOptions } from "../../../src/modules/messaging/options"
import { Relay } from "../../../src/modules/messaging/relay/relay"
import type { Transport } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../../integration-tests/support/at-end"
import "../../../integration-tests/support/slices"

type RelaySettings = { database: Database; transport: Transport; options?: Partial<MessagingOptions> }

/** A started relay; `published` counts messages, `failures` batches. Stopped at the end. */
export function aRelay({ database, transport, options }: RelaySettings) {
  const counts = { published: 0, failures: 0 }
  const relay = new Relay({
    database,
    transport,
    options: { ...messagingOptions.parse(undefined), ...options },
    events: {
      published: ({ messages }) => void (counts.published += messages),
      failed: (error) => {
        counts.failures += 1
        process.stderr.write(`  a batch failed: ${String(error)}\n`)
      },
    },
  })
  relay.start()
  atEnd(() => relay.stop())
  return { relay, counts }
}
