import { messagingErrors } from "../../errors"
import type { BrokerConnection, ConfirmChannel, OpenChannel } from "./client"
import type { OnTransportEvent } from "./events"
import { publishBatch, type AddressedMessage, type BrokerOutcome } from "./publish-batch"
import { unavailable, within } from "./driver-words"

/** Longest wait for a channel to close after a failure, in milliseconds; then the connection goes. */
const CLOSE_CHANNEL_TIMEOUT_MS = 1_000

type Publishing = {
  connection(): BrokerConnection | undefined
  /** Most channels in use side by side; further calls wait for one. */
  maxChannels: number
  timeoutMs: number
  /** Called when the broker closed a channel but not the connection: an exchange may be gone. Never rejects. */
  repair(connection: BrokerConnection): Promise<unknown>
  onEvent: OnTransportEvent
}

/** Confirm channels that are lent to one batch at a time: two batches on one channel could not tell their answers apart. */
export class ConfirmChannels {
  private idle: OpenChannel<ConfirmChannel>[] = []
  private inUse = 0
  private readonly waiting: (() => void)[] = []
  /** An exchange stands before its queues are bound to it again; what came in between would be lost to them. */
  private repairing: Promise<unknown> = Promise.resolve()

  constructor(private readonly publishing: Publishing) {}

  /** @throws TRANSPORT_UNAVAILABLE when the batch got no complete answer; its channel is closed by then. */
  async publish(batch: AddressedMessage[]): Promise<BrokerOutcome[]> {
    if (batch.length === 0) return []
    const deadline = Date.now() + this.publishing.timeoutMs
    await this.takeTurn()
    try {
      return await this.publishInTurn(batch, deadline)
    } finally {
      this.inUse -= 1
      this.waiting.shift()?.()
    }
  }

  private async takeTurn(): Promise<void> {
    while (this.inUse >= this.publishing.maxChannels) await new Promise<void>((resolve) => this.waiting.push(resolve))
    this.inUse += 1
  }

  private async publishInTurn(batch: AddressedMessage[], deadline: number): Promise<BrokerOutcome[]> {
    const startedAt = Date.now()
    const connection = this.publishing.connection()
    if (!connection) throw messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "there is no connection to the broker" })
    let open: OpenChannel<ConfirmChannel> | undefined
    try {
      await within(deadline - Date.now(), () => this.repairing)
      open = this.idleChannel() ?? (await within(deadline - Date.now(), () => connection.openConfirmChannel()))
      const outcomes = await publishBatch(open, batch, Math.max(1, deadline - Date.now()))
      this.idle.push(open)
      this.count(outcomes, Date.now() - startedAt)
      return outcomes
    } catch (error) {
      this.publishing.onEvent("failed", batch.length)
      if (open && !open.isOpen() && connection.isOpen()) this.repairing = this.publishing.repair(connection)
      await retire(connection, open)
      throw unavailable(error)
    }
  }

  private idleChannel(): OpenChannel<ConfirmChannel> | undefined {
    this.idle = this.idle.filter((open) => open.isOpen())
    return this.idle.pop()
  }

  private count(outcomes: BrokerOutcome[], confirmMs: number): void {
    const { onEvent } = this.publishing
    const count = (accepted: boolean, isReturned: boolean) =>
      outcomes.filter((outcome) => outcome.accepted === accepted && (outcome.isReturned ?? false) === isReturned).length
    const counts = { unrouted: count(true, true), returned: count(false, true), nacked: count(false, false) } as const
    onEvent("confirm_ms", confirmMs)
    onEvent("published", count(true, false))
    for (const name of ["unrouted", "returned", "nacked"] as const) if (counts[name] > 0) onEvent(name, counts[name])
  }
}

/**
 * Closes the channel before the caller gives its rows to somebody else. Where even that gets no answer the connection is
 * dropped with what it still holds; unless the broker blocks it, for a new one would not be told of that.
 */
async function retire(connection: BrokerConnection, open: OpenChannel | undefined): Promise<void> {
  const closing = open?.isOpen() ? open.channel.close().catch(() => undefined) : undefined
  if (closing) await within(CLOSE_CHANNEL_TIMEOUT_MS, () => closing).catch(() => undefined)
  if (connection.isOpen() && !connection.isBlocked() && (open === undefined || open.isOpen())) connection.drop()
}
