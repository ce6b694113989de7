import type { Logger } from "@medusajs/framework/types"
import { databaseFailureCode } from "../../../../shared/database-failure"
import type { Delivery } from "../transport"
import type { ClaimedRow, Claims } from "./claims"
import { onPostgres } from "./errors"
import { gathered } from "./gathered"

const RENEWAL_MS = 10_000

/** Deliveries of one message that nobody settled, for instance because each one ended its process. RabbitMQ's default. */
const MOST_DELIVERIES = 20

type QueueConsumerSettings = {
  claims: Claims
  queue: string
  prefetch: number
  onDelivery: (delivery: Delivery) => void
  logger: Logger
}

/** Claims messages of one queue for as long as it is not canceled, and keeps the claims of those in flight alive. */
export class QueueConsumer {
  private readonly inFlight = new Map<string, ClaimedRow>()
  private readonly acknowledge: (row: ClaimedRow) => Promise<void>
  private readonly renewal: NodeJS.Timeout
  private isCanceled = false
  private isClaiming = false
  /** Somebody said that there is something; false again when a claim found less than it asked for. */
  private mayHaveMore = true

  constructor(private readonly settings: QueueConsumerSettings) {
    this.acknowledge = gathered((rows) => settings.claims.acknowledge(rows))
    this.renewal = setInterval(() => void this.renew(), RENEWAL_MS)
    this.renewal.unref()
  }

  /** Looks for messages now, if there is room. */
  wake(): void {
    this.mayHaveMore = true
    void this.claim()
  }

  /** Takes no more messages; those in flight can still be settled. */
  cancel(): void {
    this.isCanceled = true
    if (this.inFlight.size === 0) clearInterval(this.renewal)
  }

  /** Gives back everything in flight, at once rather than when the leases are over. */
  async abandon(): Promise<void> {
    this.cancel()
    clearInterval(this.renewal)
    const rows = [...this.inFlight.values()]
    this.inFlight.clear()
    await this.settings.claims.release(rows)
  }

  private async claim(): Promise<void> {
    if (this.isClaiming) return
    this.isClaiming = true
    try {
      while (this.mayHaveMore && !this.isCanceled && this.free() > 0) {
        const wanted = this.free()
        this.mayHaveMore = false
        const rows = await this.settings.claims.take(this.settings.queue, wanted)
        if (rows.length === wanted) this.mayHaveMore = true
        await this.hand(rows)
      }
    } catch (error) {
      // The next poll wakes this queue again; the transport's state tells what is wrong.
      this.settings.logger.debug(`messaging: cannot claim from ${this.settings.queue} (${databaseFailureCode(error)})`)
    } finally {
      this.isClaiming = false
    }
  }

  private async hand(rows: ClaimedRow[]): Promise<void> {
    const { claims, queue, onDelivery, logger } = this.settings
    if (this.isCanceled) return claims.release(rows)
    const deadly = rows.filter(({ deliveries }) => deliveries > MOST_DELIVERIES)
    for (const row of rows) {
      if (deadly.includes(row)) continue
      this.inFlight.set(row.claim_token, row)
      onDelivery(this.deliveryOf(row))
    }
    if (deadly.length === 0) return
    await claims.setAside(deadly, `${queue}.dlq`)
    logger.warn(`messaging: set ${deadly.length} messages of ${queue} aside after ${MOST_DELIVERIES} deliveries without an end`)
  }

  private deliveryOf(row: ClaimedRow): Delivery {
    const { claims, queue } = this.settings
    return {
      messageId: row.message_id,
      type: row.type,
      headers: row.headers,
      body: row.body,
      timestamp: Number(row.sent_at),
      ...(row.correlation_id === null ? {} : { correlationId: row.correlation_id }),
      queue,
      routingKey: row.routing_key,
      user: row.user_name ?? undefined,
      attempt: row.attempt,
      ack: () => this.settle(row, () => this.acknowledge(row)),
      retry: (delayMs) => this.settle(row, () => claims.retry(row, delayMs)),
      release: () => this.settle(row, () => claims.release([row])),
    }
  }

  /** @throws TRANSPORT_UNAVAILABLE; the message comes back when its lease is over, as it is not renewed any more. */
  private async settle(row: ClaimedRow, change: () => Promise<void>): Promise<void> {
    if (!this.inFlight.delete(row.claim_token)) return
    try {
      await onPostgres(change)
    } finally {
      if (this.isCanceled && this.inFlight.size === 0) clearInterval(this.renewal)
      // Half of the room at a time: one statement for many messages, and a lone slow handler does not stop the rest.
      if (this.mayHaveMore && this.free() >= this.settings.prefetch / 2) void this.claim()
    }
  }

  private async renew(): Promise<void> {
    try {
      await this.settings.claims.renew([...this.inFlight.values()])
    } catch (error) {
      this.settings.logger.warn(
        `messaging: cannot keep ${this.inFlight.size} messages of ${this.settings.queue} claimed (${databaseFailureCode(error)})`
      )
    }
  }

  private free(): number {
    return this.settings.prefetch - this.inFlight.size
  }
}
