import { outgoingMessage } from "../contract/registry"
import { inTransaction, type Database, type OwnConnection, type Sql } from "../../../shared/database"
import { cloudEventType, publicationOf } from "../envelope"
import type { MessagingOptions } from "../options"
import type { Publication, PublishOutcome, Transport } from "../transports/transport"
import { archive, claimPartitions, readPartitions } from "./claim"
import { storeBodies } from "./store-bodies"
import { compose, needsBody } from "./compose"
import { streamOf, type OutboxRow } from "./outbox-row"
import { park, type Obstacle } from "./park"
import type { RelayEvents } from "./relay-events"

export type PublisherLoopOptions = Pick<MessagingOptions, "batchSize" | "source" | "maxBodyBytes"> & {
  /** Longest a statement or an idle transaction of a publisher may last; a paused process loses its locks then. (Default: 30000) */
  sessionTimeoutMs?: number
}

type PublisherLoopSetup = {
  database: Database
  transport: Transport
  options: PublisherLoopOptions
  /** How many partitions one batch may lock, so that the publishers of all processes find work. */
  claimLimit: number
  events: RelayEvents
}

/** Refusals by the broker after which a message is parked. */
const MAX_ATTEMPTS = 10

const SESSION = `
  select set_config('statement_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $1, false)`

/** One loop's worth of the relay: lock partitions, read, publish, await the confirms, archive, commit. */
export class PublisherLoop {
  private connection: OwnConnection | undefined

  constructor(private readonly setup: PublisherLoopSetup) {}

  /**
   * Works off one batch. Resolves with how many rows left the outbox or got their body; 0 means there is nothing to do.
   *
   * Publish before delete: a crash in between sends the batch again, which consumers see by the message id.
   *
   * @throws when the database or the transport fails; nothing is lost, the batch is read again.
   */
  async work(): Promise<number> {
    try {
      this.connection ??= await this.open()
      return await inTransaction(this.connection.sql, (sql) => this.batch(sql))
    } catch (error) {
      // The transport has closed its channel by now; a broken connection must not be used again.
      await this.close()
      throw error
    }
  }

  async close(): Promise<void> {
    const connection = this.connection
    this.connection = undefined
    await connection?.end()
  }

  private async open(): Promise<OwnConnection> {
    const connection = await this.setup.database.connect()
    await connection.sql(SESSION, [String(this.setup.options.sessionTimeoutMs ?? 30_000)])
    return connection
  }

  private async batch(sql: Sql): Promise<number> {
    const { options, claimLimit } = this.setup
    const partitions = await claimPartitions(sql, claimLimit)
    if (partitions.length === 0) return 0
    const rows = await readPartitions(sql, partitions, options.batchSize)
    const bodiless = rows.filter(needsBody)
    // Bodies are committed before they are published, so that a message that is sent twice is the same both times.
    if (bodiless.length > 0) return this.makeBodies(sql, bodiless)

    const { publishable, obstacles } = this.encode(rows)
    await this.park(sql, obstacles)
    if (publishable.length === 0) return obstacles.length
    const startedAt = performance.now()
    const outcomes = await this.setup.transport.publish(
      publishable.map(({ publication }) => publication),
      sql
    )
    this.setup.events.published({ messages: publishable.length, ms: performance.now() - startedAt })
    await this.settle(
      sql,
      publishable.map(({ row }) => row),
      outcomes
    )
    return rows.length
  }

  private async makeBodies(sql: Sql, rows: OutboxRow[]): Promise<number> {
    const { bodies, dropped, obstacles } = await compose(rows, this.setup.database.sql, this.setup.options.maxBodyBytes)
    await storeBodies(sql, bodies)
    await sql(`delete from apparel_outbox where id = any($1::bigint[])`, [dropped])
    await this.park(sql, obstacles)
    return rows.length
  }

  /** Splits off what can never be sent; everything behind it in its stream waits for staff. */
  private encode(rows: OutboxRow[]) {
    const { source, maxBodyBytes } = this.setup.options
    const publishable: { row: OutboxRow; publication: Publication }[] = []
    const obstacles: Obstacle[] = []
    const held = new Set<string>()
    for (const row of rows) {
      if (held.has(streamOf(row))) continue
      const message = outgoingMessage(row)
      const publication = message && publicationOf(row, message, source)
      if (publication && publication.body.length <= maxBodyBytes) {
        publishable.push({ row, publication })
        continue
      }
      held.add(streamOf(row))
      // While a release is rolled out, triggers write what only the newer processes know: it is theirs to send.
      if (!message && row.is_recent) continue
      const reason = publication
        ? `The body has ${publication.body.length} bytes, allowed are ${maxBodyBytes}`
        : `The contract has no outgoing message ${cloudEventType(row)}`
      obstacles.push({ row, code: publication ? "BODY_TOO_LARGE" : "UNKNOWN_MESSAGE", reason })
    }
    return { publishable, obstacles }
  }

  /**
   * Archives what was taken over. A refusal means an outage of the broker's side, since every message is routable:
   * its partition waits a while, and order within its stream holds except around such a refusal.
   */
  private async settle(sql: Sql, rows: OutboxRow[], outcomes: PublishOutcome[]): Promise<void> {
    const accepted = rows.filter((_, index) => outcomes[index]?.accepted === true)
    await archive(
      sql,
      accepted.map(({ id }) => id)
    )
    const refused = rows.flatMap((row, index) => {
      const outcome = outcomes[index]
      return outcome && !outcome.accepted ? [{ row, reason: outcome.reason }] : []
    })
    if (refused.length === 0) return
    await sql(
      `update apparel_outbox o set attempts = attempts + 1, last_error = refusal.reason
       from unnest($1::bigint[], $2::text[]) as refusal(id, reason) where o.id = refusal.id`,
      [refused.map(({ row }) => row.id), refused.map(({ reason }) => reason)]
    )
    await sql(`update apparel_partition set not_before = now() + interval '1 second' where partition = any($1::smallint[])`, [
      refused.map(({ row }) => row.partition),
    ])
    const exhausted = refused.filter(({ row }) => row.attempts + 1 >= MAX_ATTEMPTS)
    await this.park(
      sql,
      exhausted.map(({ row, reason }) => ({ row, code: "REFUSED_BY_BROKER", reason }))
    )
  }

  private async park(sql: Sql, obstacles: Obstacle[]): Promise<void> {
    await park(sql, obstacles)
    if (obstacles.length > 0) this.setup.events.parked?.(obstacles.length)
  }
}
