import { z } from "@medusajs/framework/zod"

const wholeNumber = (min: number, max: number) => z.number().int().min(min).max(max)

/** A party that may write to the inbound exchange. */
export const inboundSource = z.strictObject({
  /** Login at the broker with which it publishes; the broker vouches for it (`user_id`). */
  user: z.string().min(1),
  /** Names of the messages it may send, such as `inventory_update`. */
  messages: z.array(z.string().min(1)).min(1),
  /** When set, every message must carry `x-apparel-signature`: HMAC-SHA256 of the message id, a dot and the body. */
  secret: z.string().min(16).optional(),
})

export const messagingOptions = z
  .strictObject({
    /** RabbitMQ, `amqp://` or `amqps://` with login and virtual host. (Default: none, queues are kept in PostgreSQL) */
    brokerUrl: z.url({ protocol: /^amqps?$/ }).optional(),
    /** Certificates in PEM for `amqps://`; needed where the broker's is not publicly trusted or asks for one. */
    tls: z
      .strictObject({
        ca: z.string().optional(),
        cert: z.string().optional(),
        key: z.string().optional(),
        servername: z.string().optional(),
      })
      .optional(),
    /** First word of every exchange and queue, so that several shops can share a virtual host. */
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}$/)
      .default("apparel"),
    /** Whether exchanges and queues are declared; `false` only checks that they exist. */
    declare: z.boolean().default(true),
    /** Heartbeat of broker connections, in seconds; a dead peer is noticed after about three. */
    heartbeatSeconds: wholeNumber(1, 600).default(10),
    /** Name of this shop in every message: CloudEvents `source`, a URI reference. */
    source: z.string().min(1).max(200).default("/apparel"),
    /** Who may send to the shop, by CloudEvents `source`. (Default: nobody) */
    inboundSources: z.record(z.string().min(1), inboundSource).default({}),
    /** Batches one process publishes side by side, each over its own connections. */
    publishers: wholeNumber(1, 8).default(2),
    /** Most messages of one batch; more brings nothing, measured. */
    batchSize: wholeNumber(1, 1_000).default(200),
    /** Longest wait for the next look at the outbox when nothing wakes the relay, in milliseconds. */
    pollIntervalMs: wholeNumber(20, 60_000).default(250),
    /** Longest wait for the broker's confirms of one batch, in milliseconds. */
    confirmTimeoutMs: wholeNumber(500, 60_000).default(10_000),
    /** How long an order whose checkout nobody reported as ended is left alone before its rows alone decide, in seconds. */
    settleAfterSeconds: wholeNumber(5, 3_600).default(60),
    /** After how long an order that never settled is canceled by the reconciler, in seconds. */
    abandonAfterSeconds: wholeNumber(60, 86_400).default(900),
    /** Largest body, in bytes. Larger outgoing ones park their stream, larger incoming ones are dead letters. */
    maxBodyBytes: wholeNumber(1_024, 16_777_216).default(262_144),
    /** Waits between the attempts of a failing consumer, in milliseconds; after the last one the message is a dead letter. */
    retryDelaysMs: z.array(wholeNumber(10, 86_400_000)).min(1).max(10).default([5_000, 30_000, 120_000, 600_000, 3_600_000]),
    /** How many days published messages can be replayed. */
    logDays: wholeNumber(1, 90).default(14),
    /** How many days an incoming message id is remembered; older messages are refused by their time. */
    inboxDays: wholeNumber(7, 365).default(30),
    /** Bearer token that opens `/metrics` from other machines. (Default: none, loopback only) */
    metricsToken: z.string().min(16).optional(),
    /** Port on which a worker, which has no routes, serves `/metrics` on the loopback interface. (Default: none) */
    metricsPort: wholeNumber(1, 65_535).optional(),
  })
  .prefault({})

export type MessagingOptions = z.output<typeof messagingOptions>
