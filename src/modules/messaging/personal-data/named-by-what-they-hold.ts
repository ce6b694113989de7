import { allMessages } from "../contract/registry"
import { PERSONAL_DATA, type Message } from "../contract/define-message"
import { jsonSchemaOf } from "../contract/json-schema"

const holdsPersonalData = (message: Message): boolean => JSON.stringify(jsonSchemaOf(message)).includes(`"${PERSONAL_DATA}":true`)

/**
 * Names of outgoing messages, by what becomes of them when somebody is erased.
 *
 *   plain    | no version has personal data in it: they say what happened to an id
 *   captured | their personal data was written down by a trigger; nobody could make the body anew without it
 *   composed | their bodies are made of the tables when they are sent
 */
export function namesByWhatTheyHold(): { plain: string[]; captured: string[]; composed: string[] } {
  const outgoing = allMessages().flatMap((message) => (message.direction === "outgoing" ? [message] : []))
  const personal = new Set(outgoing.filter(holdsPersonalData).map(({ name }) => name))
  const captured = new Set(outgoing.filter(({ name, compose }) => personal.has(name) && !compose).map(({ name }) => name))
  const names = [...new Set(outgoing.map(({ name }) => name))]
  return {
    plain: names.filter((name) => !personal.has(name)),
    captured: [...captured],
    composed: names.filter((name) => personal.has(name) && !captured.has(name)),
  }
}
