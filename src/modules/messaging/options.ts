import { z } from "@medusajs/framework/zod"
import { option } from "../../shared/declared-options"
import { flag, port, secret, url, wholeNumber } from "../../shared/option-types"

export const MESSAGING_MODULE = "apparel_messaging"

/** A party that may write to the inbound exchange. */
export const inboundSource = z.strictObject({
  /** Login at the broker with which it publishes; the broker vouches for it (`user_id`). */
  user: z.string().min(1),
  /** Names of the messages it may send, such as `inventory_update`. */
  messages: z.array(z.string().min(1)).min(1),
  /** When set, every message must carry `x-apparel-signature`: HMAC-SHA256 of the message id, a dot and the body. */
  secret: z.string().min(16).optional(),
})

/** Certificates for `amqps://`; needed where the broker's is not publicly trusted or asks for one. */
const tls = z
  .strictObject({
    ca: option(z.string().optional(), {
      variable: "AMQP_CA_FILE",
      from: "file",
      description: "Certificate authority of the broker, PEM, for `amqps://`.",
    }),
    cert: option(z.string().optional(), {
      variable: "AMQP_CERT_FILE",
      from: "file",
      description: "Our certificate, PEM, where the broker asks for one.",
    }),
    key: option(z.string().optional(), { variable: "AMQP_KEY_FILE", from: "file", description: "Its key, PEM." }),
    servername: option(z.string().optional(), {
      variable: "AMQP_SERVERNAME",
      description: "Name that the broker's certificate must have.",
      defaultText: "the host of the URL",
    }),
  })
  .optional()

/** Options of the `messaging` slice. */
export const messagingOptions = z
  .strictObject({
    brokerUrl: option(url("amqp", "amqps").optional(), {
      variable: "AMQP_URL",
      description: "RabbitMQ 3.10 or newer, with login and virtual host. Missing: queues are kept in PostgreSQL.",
      secret: true,
    }),
    tls,
    prefix: option(
      z
        .string()
        .regex(/^[a-z][a-z0-9-]{0,30}$/, { error: "must be lower case letters, digits and dashes, at most 31" })
        .default("apparel"),
      {
        variable: "AMQP_PREFIX",
        description: "First word of every exchange and queue, in lower case, so that several shops can share a virtual host.",
      }
    ),
    publicBrokerUrl: option(url("amqp", "amqps").optional(), {
      variable: "AMQP_PUBLIC_URL",
      description: "Address of RabbitMQ as integrators reach it, without a login; stands in the AsyncAPI document.",
      defaultText: "host and virtual host of the broker",
    }),
    isContractPublic: option(flag.default(false), {
      variable: "MESSAGING_CONTRACT_PUBLIC",
      description:
        "Whether anybody may read the AsyncAPI document, at `/apparel/messages/asyncapi`, without a login. It names messages and fields, no data.",
    }),
    declare: option(flag.default(true), {
      variable: "AMQP_DECLARE",
      description: "Whether exchanges and queues are declared; `false` only checks that they exist.",
    }),
    heartbeatSeconds: option(wholeNumber(1, 600).default(10), {
      variable: "AMQP_HEARTBEAT_SECONDS",
      description: "Heartbeat of broker connections, in seconds; a dead peer is noticed after about three.",
    }),
    source: option(z.string().min(1).max(200).default("/apparel"), {
      variable: "MESSAGING_SOURCE",
      description: "Name of this shop in every message: CloudEvents `source`, a URI reference.",
    }),
    inboundSources: option(z.record(z.string().min(1), inboundSource).default({}), {
      variable: "MESSAGING_INBOUND_SOURCES",
      description: "Who may send to the shop, by CloudEvents `source`; as JSON in the variable. See docs/integrators.md.",
      secret: true,
    }),
    integrators: option(
      z
        .record(z.string().regex(/^[\w-]{1,60}$/, { error: "must be a login without dots" }), z.array(z.string().min(1)))
        .default({}),
      {
        variable: "MESSAGING_INTEGRATORS",
        description:
          'Who hears of what, for figures and alarms: logins with the names of their messages, such as `{"warehouse": ["order_created"]}`; as JSON in the variable.',
      }
    ),
    publishers: option(wholeNumber(1, 8).default(2), {
      variable: "MESSAGING_PUBLISHERS",
      description: "Batches one process publishes side by side, each over its own connections.",
    }),
    batchSize: option(wholeNumber(1, 1_000).default(200), {
      variable: "MESSAGING_BATCH_SIZE",
      description: "Most messages of one batch; more brings nothing, measured.",
    }),
    pollIntervalMs: option(wholeNumber(20, 60_000).default(250), {
      variable: "MESSAGING_POLL_INTERVAL_MS",
      description: "Longest wait for the next look at the outbox when nothing wakes the relay, in milliseconds.",
    }),
    confirmTimeoutMs: option(wholeNumber(500, 60_000).default(10_000), {
      variable: "MESSAGING_CONFIRM_TIMEOUT_MS",
      description: "Longest wait for the broker's confirms of one batch, in milliseconds.",
    }),
    settleAfterSeconds: option(wholeNumber(5, 3_600).default(60), {
      variable: "MESSAGING_SETTLE_AFTER_SECONDS",
      description:
        "How long an order whose checkout nobody reported as ended is left alone before its rows alone decide, in seconds.",
    }),
    abandonAfterSeconds: option(wholeNumber(60, 86_400).default(900), {
      variable: "MESSAGING_ABANDON_AFTER_SECONDS",
      description: "After how long an order that never settled is canceled by the reconciler, in seconds.",
    }),
    gapHours: option(wholeNumber(1, 720).default(24), {
      variable: "MESSAGING_GAP_HOURS",
      description:
        "Hours without any worker after which what happened meanwhile is emailed to nobody before staff decide, as after the plugin was switched off.",
    }),
    maxBodyBytes: option(wholeNumber(1_024, 16_777_216).default(262_144), {
      variable: "MESSAGING_MAX_BODY_BYTES",
      description: "Largest body, in bytes. Larger outgoing ones park their stream, larger incoming ones are dead letters.",
    }),
    retryDelaysMs: option(
      z.array(wholeNumber(10, 86_400_000)).min(1).max(10).default([5_000, 30_000, 120_000, 600_000, 3_600_000]),
      {
        variable: "MESSAGING_RETRY_DELAYS_MS",
        description:
          "Waits between the attempts of a failing consumer, in milliseconds; after the last one the message is a dead letter.",
      }
    ),
    logDays: option(wholeNumber(1, 90).default(14), {
      variable: "MESSAGING_LOG_DAYS",
      description: "How many days published messages can be replayed.",
    }),
    inboxDays: option(wholeNumber(7, 365).default(30), {
      variable: "MESSAGING_INBOX_DAYS",
      description: "How many days an incoming message id is remembered; older messages are refused by their time.",
    }),
    deadLetterDays: option(wholeNumber(1, 3_650).default(90), {
      variable: "MESSAGING_DEAD_LETTER_DAYS",
      description: "Days after which dead letters that staff retried or discarded are deleted.",
    }),
    metricsToken: option(secret(16).optional(), {
      variable: "METRICS_TOKEN",
      description: "Bearer token that opens `/metrics` from other machines. Missing: this machine only.",
      secret: true,
    }),
    metricsPort: option(port.optional(), {
      variable: "METRICS_PORT",
      description: "Port on which a worker, which has no routes, serves `/metrics` to its own machine.",
    }),
  })
  .prefault({})

export type MessagingOptions = z.output<typeof messagingOptions>
