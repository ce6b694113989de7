import { exchangeOf } from "./asyncapi"
import type { Carried, Message } from "./define-message"
import { fieldsOfSchema, type DocumentedField } from "./fields-of-schema"
import { jsonSchemaOf } from "./json-schema"

/** `docs/events.md`: the contract for people. */
export function eventsPageOf(messages: readonly Message[], prefix: string): string {
  const outgoing = messages.filter(({ direction }) => direction === "outgoing")
  const incoming = messages.filter(({ direction }) => direction === "incoming")
  return [
    introductionOf(prefix),
    "## What the shop sends",
    overviewOf(outgoing),
    "## What the shop takes",
    overviewOf(incoming),
    ...outgoing.map((message) => sectionOf(message, prefix)),
    ...incoming.map((message) => sectionOf(message, prefix)),
    "",
  ].join("\n\n")
}

const introductionOf = (prefix: string) => `# Messages

Made by \`npm run docs\` from what the slices register (\`messages/\` in their folders); change it there. The same for programs:
[asyncapi.json](asyncapi.json), and on a running shop \`GET /admin/apparel/messages/asyncapi\`.

- Messages are JSON over AMQP 0-9-1, with the attributes of CloudEvents 1.0 as headers (\`cloudEvents:id\`, ...).
  The exchanges are \`${prefix}.events\`, \`${prefix}.commands\` and, for what integrators send, \`${prefix}.inbound\`; all are topics.
- **At least once.** A message can come twice. Its \`message_id\` stays the same: remember it and drop repeats.
- **In order per subject**, first deliveries; a repeat or a replay of an older message can follow a newer one. The header
  \`cloudEvents:carries\` says what to do with it. A **state** tells how its subject stands: ignore one whose \`cloudEvents:sequence\`
  is not above the last one of its source, subject and type. A **fact** tells what happened: each counts, whatever came before it.
- **Fields are added within a version**: ignore what you do not know. Anything else is a new version with a routing key of its own.
- What the shop takes is the opposite: a field it does not know is refused, so that a misspelled one is noticed.
- Amounts are decimals in major units of the currency. Computed ones are not rounded, as those of Medusa's API are not.
- A message says how things stand when it is made, mostly within a second of what happened; after an outage that can be later.
- Personal data is marked. Keep it no longer than you need it.`

function overviewOf(messages: Message[]): string {
  const rows = messages.map(
    (message) =>
      `| [\`${nameOf(message)}\`](#${anchorOf(message)}) | \`${message.routingKey}\` | ${message.summary}${laterOf(message)} |`
  )
  return ["| name | routing key | when |", "|---|---|---|", ...rows].join("\n")
}

const laterOf = ({ availability }: Message) =>
  availability === "available" ? "" : ` *Comes with \`${availability.laterWith}\`.*`

const nameOf = ({ name, version }: Message) => (version === 1 ? name : `${name}.v${version}`)
const titleOf = (message: Message) => (message.direction === "outgoing" ? nameOf(message) : `${nameOf(message)} (incoming)`)
const anchorOf = (message: Message) => titleOf(message).replace(/[().]/g, "").replaceAll(" ", "-")

function sectionOf(message: Message, prefix: string): string {
  return [
    `## ${titleOf(message)}`,
    `${message.summary}${laterOf(message)}`,
    `- Exchange \`${prefix}.${exchangeOf(message)}\`, routing key \`${message.routingKey}\`, version ${message.version}\n${orderOf(message)}`,
    ["| field | type | required | personal | |", "|---|---|---|---|---|", ...fieldsOf(message).map(rowOf)].join("\n"),
    `\`\`\`json\n${JSON.stringify(message.example, null, 2)}\n\`\`\``,
  ].join("\n\n")
}

const CARRIES: Record<Carried, string> = {
  state: "Carries a **state**: the newest replaces what came before it",
  fact: "Carries a **fact**: each counts, also one that comes late",
}

function orderOf(message: Message): string {
  if (message.direction === "incoming") {
    return message.position
      ? "- A message whose `version` is not above the last one applied changes nothing"
      : "- Applied in any order; a repeat changes nothing"
  }
  const coalesced = message.coalesce ? "; of several waiting changes only the last is sent" : ""
  return `- ${CARRIES[message.carries]}\n- Made by ${message.source}\n- In order per \`${message.aggregate}/<id>\`${coalesced}`
}

const fieldsOf = (message: Message) => fieldsOfSchema(jsonSchemaOf(message))

const rowOf = ({ path, type, isRequired, isPersonal, description }: DocumentedField) =>
  `| \`${path}\` | ${type} | ${isRequired ? "yes" : ""} | ${isPersonal ? "yes" : ""} | ${description} |`
