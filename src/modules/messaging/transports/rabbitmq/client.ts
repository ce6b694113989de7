import type { Duplex } from "node:stream"
import { connect, type Channel, type ChannelModel, type ConfirmChannel } from "amqplib"
import { withDeadline } from "../../../../shared/deadline"
import type { MessagingOptions } from "../../options"
import { wordsOf } from "./driver-words"
import { gatherWrites } from "./gather-writes"

export type { Channel, ConfirmChannel, ConsumeMessage, Options } from "amqplib"

export type BrokerAddress = Pick<MessagingOptions, "tls" | "heartbeatSeconds"> & {
  brokerUrl: string
  /** Longest wait for a socket and for the handshake, in milliseconds. (Default: 10000) */
  connectTimeoutMs?: number
}

/** A channel that knows whether it still stands; `ended` resolves with the reason in words. */
export type OpenChannel<C extends Channel = Channel> = { channel: C; isOpen(): boolean; ended: Promise<string> }

/** One connection to the broker. Errors of the driver are handled here; `closed` resolves with the reason in words. */
export type BrokerConnection = {
  openChannel(): Promise<OpenChannel>
  openConfirmChannel(): Promise<OpenChannel<ConfirmChannel>>
  isOpen(): boolean
  /** Whether the broker takes no messages for want of memory or disk. */
  isBlocked(): boolean
  onBlocked(listener: (isBlocked: boolean) => void): void
  closed: Promise<string>
  /** Says good-bye, at most for `withinMs`, then drops the line. Never throws. */
  close(withinMs: number): Promise<void>
  /** Drops the line at once; what was written but not sent is gone. */
  drop(): void
}

/**
 * Connects; `name` is what the broker's own tools show.
 *
 * @throws what the driver reports; say it with `wordsOf`, which leaves out addresses.
 */
export async function openConnection(address: BrokerAddress, name: string): Promise<BrokerConnection> {
  const url = new URL(address.brokerUrl)
  const model = await connect(
    {
      protocol: url.protocol.slice(0, -1),
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      ...(url.port && { port: Number(url.port) }),
      ...loginAt(url),
      ...(url.pathname.length > 1 && { vhost: url.pathname.slice(1) }),
      heartbeat: address.heartbeatSeconds,
    },
    { ...address.tls, noDelay: true, timeout: address.connectTimeoutMs ?? 10_000, clientProperties: { connection_name: name } }
  )
  return connectionOf(model)
}

/** The login of an address; RabbitMQ's default where it names none. */
export const loginOf = (brokerUrl: string): string => loginAt(new URL(brokerUrl)).username

/** The virtual host of an address as the broker names it; `/` where it names none. */
export const vhostOf = (brokerUrl: string): string => decodeURIComponent(new URL(brokerUrl).pathname.slice(1)) || "/"

const loginAt = ({ username, password }: URL) =>
  username || password
    ? { username: decodeURIComponent(username), password: decodeURIComponent(password) }
    : { username: "guest", password: "guest" }

function connectionOf(model: ChannelModel): BrokerConnection {
  let open = true
  let blocked = false
  const listeners: ((isBlocked: boolean) => void)[] = []
  const tellBlocked = (isBlocked: boolean) => {
    blocked = isBlocked
    for (const listener of listeners) listener(isBlocked)
  }
  const { stream } = model.connection as unknown as { stream: Duplex } // not in the driver's types, checked by the specs
  const ended = new Promise<void>((resolve) => void model.once("close", () => resolve()))
  gatherWrites(stream)
  const drop = () => void stream.destroy(new Error("Connection closed"))
  const closed = new Promise<string>((resolve) => {
    model.on("error", (error) => resolve(wordsOf(error)))
    model.on("close", (error) => {
      open = false
      stream.destroy() // a half-open socket would keep the process alive
      resolve(error ? wordsOf(error) : "the connection was closed")
    })
  })
  model.on("blocked", () => tellBlocked(true))
  model.on("unblocked", () => tellBlocked(false))
  return {
    closed,
    drop,
    isOpen: () => open,
    isBlocked: () => blocked,
    onBlocked: (listener) => void listeners.push(listener),
    openChannel: async () => watched(await model.createChannel()),
    openConfirmChannel: async () => watched(await model.createConfirmChannel()),
    async close(withinMs) {
      if (!open) return
      const late = () => new Error("The broker does not say good-bye")
      // The driver's own promise never settles when the line is dropped meanwhile, and rejects when it was closed before.
      const closing = () => Promise.race([model.close().catch(() => undefined), ended])
      await withDeadline({ ms: withinMs, late }, closing).catch(() => {
        drop()
        return ended
      })
    },
  }
}

function watched<C extends Channel>(channel: C): OpenChannel<C> {
  let open = true
  const ended = new Promise<string>((resolve) => {
    channel.on("error", (error) => resolve(wordsOf(error)))
    channel.on("close", () => {
      open = false
      resolve("the channel was closed")
    })
  })
  return { channel, ended, isOpen: () => open }
}
