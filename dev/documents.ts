import { readFileSync } from "node:fs"
import { join } from "node:path"
import { asyncApiOf } from "../src/modules/messaging/contract/asyncapi"
import { eventsPageOf } from "../src/modules/messaging/contract/events-page"
import { allMessages } from "../src/modules/messaging/contract/registry"
import { messagingOptions } from "../src/modules/messaging/options"
import { composeLines, templateLines } from "./deployment-variables"
import { optionsTable, settingsTable } from "./option-tables"
import { ROOT } from "./paths"
import { privacyTable } from "./privacy-table"
import { withBlock } from "./written-blocks"
// The slices, in the order in which the documents list their messages.
import "../src/workflows/commerce-events/messages"
import "../src/workflows/payments/messages"
import "../src/workflows/inventory-rules/messages"
import "../src/modules/sizing/messages"
import "../src/modules/email/messages"

export type Document = { path: string; content: string }

/** The documents that are made from the code, as they should stand in the checkout. */
export function documents(): Document[] {
  const messages = allMessages()
  const { prefix } = messagingOptions.parse({})
  const settings = { prefix, brokerUrl: "amqps://rabbitmq.example" }
  return [
    { path: "docs/asyncapi.json", content: `${JSON.stringify(asyncApiOf(messages, settings), null, 2)}\n` },
    { path: "docs/events.md", content: eventsPageOf(messages, prefix) },
    { path: "docs/privacy.md", content: withBlock(written("docs/privacy.md"), "tables", privacyTable()) },
    {
      path: "README.md",
      content: withBlock(withBlock(written("README.md"), "options", optionsTable()), "settings", settingsTable()),
    },
    { path: ".env.template", content: withBlock(written(".env.template"), "settings", templateLines()) },
    { path: "docker-compose.yml", content: withBlock(written("docker-compose.yml"), "settings", composeLines()) },
  ]
}

const written = (path: string) => readFileSync(join(ROOT, path), "utf8")
