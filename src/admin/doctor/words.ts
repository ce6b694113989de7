import { titleFromCode } from "../shared/names"

/** What a check is called in the admin, and what depends on it, for somebody who runs a shop and no servers. */
type CheckWords = { title: string; about?: string }

const WORDS: Partial<Record<string, CheckWords>> = {
  database: { title: "Database", about: "Holds products, stock, customers and orders. Without it the shop is closed." },
  database_migrated: { title: "Database version", about: "After an update of the shop, its database has to be updated too." },
  engine_version: { title: "Medusa's version", about: "This shop was tested on some releases of Medusa, and not yet on others." },
  core_schema: {
    title: "Medusa's tables",
    about: "After an update of Medusa, what this shop reads of it has to be there still.",
  },
  request_guard: { title: "Hostile requests", about: "They are refused before they can hold up the shop." },
  redis: { title: "Shared memory", about: "Lets several servers work as one shop. It runs on Redis." },
  redis_eviction: { title: "Shared memory: nothing is thrown away", about: "When it is full, waiting work must not be dropped." },
  redis_persistence: { title: "Shared memory: survives a restart", about: "Waiting work must still be there afterwards." },
  broker: { title: "Messages to other systems", about: "Tell your warehouse, accounting and others about orders." },
  engine_modules: {
    title: "Several servers at once",
    about: "They have to agree on who gets the last unit, and go on when one of them stops.",
  },
  schedulers: { title: "Scheduled jobs", about: "Clean-ups and reports have to run once, not once on every server." },
  secrets: { title: "Secret keys", about: "Keep strangers from logging in as staff or as a customer." },
  cors_origins: { title: "Allowed websites", about: "Only your own websites may act for a customer who is logged in." },
  exports_private: { title: "Exports", about: "Lists of orders with names and addresses are for staff only." },
  email_delivery: { title: "Emails on their way", about: "A customer should have a confirmation within minutes." },
  email_connection: { title: "Way to the mail server", about: "It has to answer and let the shop in." },
  mail_server: { title: "Email", about: "Sends order confirmations and password resets." },
  public_addresses: {
    title: "Links in emails",
    about: "They have to lead to the shop's own addresses, and come from one that somebody reads.",
  },
  stripe_webhook: { title: "Card payments", about: "Stripe has to tell the shop when a payment went through." },
  message_capture: {
    title: "News from the shop",
    about: "Every order, payment and change of stock has to be noted to be passed on.",
  },
  message_backlog: { title: "Messages on their way", about: "Other systems should hear of an order within a minute." },
  message_topology: { title: "Mailboxes of other systems", about: "Where messages are put for those who fetch them." },
  dead_letters: {
    title: "Messages that were given up",
    about: "Somebody has to look at them: send them again or throw them away.",
  },
}

/** A check that is not in the table is called by its own name: `order_relay` → `Order relay`. */
export const checkWords = (name: string): CheckWords => WORDS[name] ?? { title: titleFromCode(name) }
