import { defineErrors } from "../../shared/errors"

export const messagingErrors = defineErrors({
  TRANSPORT_UNAVAILABLE: ["unexpected_state", (d: { detail: string }) => `Messages cannot be handed over: ${d.detail}`],
  UNKNOWN_QUEUE: ["not_found", (d: { queue: string }) => `There is no queue ${d.queue}`],
  UNKNOWN_MESSAGE: ["not_found", (d: { name: string }) => `The contract has no message ${d.name}`],
  MESSAGE_DEFINED_TWICE: ["invalid_data", (d: { name: string }) => `The message ${d.name} is defined twice`],
  FACT_COALESCED: [
    "invalid_data",
    (d: { name: string }) => `The message ${d.name} carries facts, of which each counts; only states can be coalesced`,
  ],
  CAPTURE_DEFINED_TWICE: ["invalid_data", (d: { name: string }) => `The capture ${d.name} is registered twice`],
  CAPTURE_NAME_INVALID: [
    "invalid_data",
    (d: { name: string }) => `The name ${JSON.stringify(d.name)} of a capture must be snake_case, at most 40 characters`,
  ],
  CONSUMER_DEFINED_TWICE: ["invalid_data", (d: { name: string }) => `The consumer ${d.name} is registered twice`],
  CONSUMER_NAME_INVALID: [
    "invalid_data",
    (d: { name: string }) => `The consumer name ${JSON.stringify(d.name)} must be kebab-case, at most 60 characters`,
  ],
  CONSUMERS_STARTED: [
    "unexpected_state",
    (d: { name: string }) => `${d.name} was registered after the consumers started; register it while files load`,
  ],
  CONSUMER_TIMED_OUT: [
    "unexpected_state",
    (d: { name: string; ms: number }) => `The consumer ${d.name} did not end within ${d.ms} ms`,
  ],
  REFUSED: ["not_allowed", (d: { code: string; reason: string }) => `${d.code}: ${d.reason}`],
  SUBJECT_NOT_FOUND: ["not_found", (d: { subject: string }) => `Nothing is known by the name of ${d.subject}`],
  LOGGED_MESSAGE_NOT_FOUND: ["not_found", (d: { id: string }) => `No published message ${d.id}; old ones are removed`],
  REPLAY_NOT_FOUND: ["not_found", (d: { id: string }) => `No replay ${d.id}`],
  REPLAY_ENDED: ["not_allowed", (d: { id: string; status: string }) => `Replay ${d.id} is ${d.status} already`],
  SNAPSHOT_NAME_INVALID: [
    "invalid_data",
    (d: { name: string }) => `The name ${JSON.stringify(d.name)} of a snapshot must be snake_case, at most 40 characters`,
  ],
  SNAPSHOT_OF_FACTS: [
    "invalid_data",
    (d: { name: string; message: string }) =>
      `The snapshot ${d.name} needs a message that carries a state; ${d.message} carries facts`,
  ],
  UNKNOWN_SNAPSHOT: ["invalid_data", (d: { known: string[] }) => `'of' must name at least one of ${d.known.join(", ")}`],
  QUEUE_OF_THE_SHOP: ["not_allowed", () => "'queue' must be an integrator's; this one is the shop's own"],
  SNAPSHOT_EMPTY: ["not_allowed", () => "There is nothing to tell of; 'since' may be too late"],
  SNAPSHOT_UNDER_WAY: ["not_allowed", () => "A snapshot into this 'queue' is under way; wait for its end or cancel it"],
  NOTHING_TO_REPLAY: ["not_allowed", () => "No published message matches; nothing would be sent"],
  DEAD_LETTER_NOT_FOUND: ["not_found", (d: { id: string }) => `No dead letter ${d.id}`],
  DEAD_LETTER_RESOLVED: ["not_allowed", (d: { id: string; status: string }) => `Dead letter ${d.id} is ${d.status} already`],
  BODY_NOT_STORABLE: [
    "invalid_data",
    (d: { name: string }) => `The body of ${d.name} holds a character that PostgreSQL cannot store, or is no JSON`,
  ],
})
