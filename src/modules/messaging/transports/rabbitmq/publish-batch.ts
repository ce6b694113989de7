import { messagingErrors } from "../../errors"
import type { PublishOutcome } from "../transport"
import type { ConfirmChannel, OpenChannel, Options } from "./client"
import { isNack, within } from "./driver-words"

export type AddressedMessage = {
  exchange: string
  routingKey: string
  body: Buffer
  options: Options.Publish
  /** Whether it is accepted although no queue takes it. (Default: false) */
  isOptional?: boolean
}

const NO_QUEUE = "no queue takes this routing key"
const REFUSED = "the broker refused it"
const UNFIT = "its properties cannot be encoded"

/** `isReturned`: no queue takes it, which is not the broker's refusal, and no fault where the message is optional. */
export type BrokerOutcome = PublishOutcome & { isReturned?: boolean }

/**
 * Publishes `batch` in order on a channel that nobody else uses, and resolves when every message is confirmed,
 * returned or refused.
 *
 * @throws TRANSPORT_UNAVAILABLE when the channel ends or `timeoutMs` are over; nothing is known of the batch then.
 */
export async function publishBatch(
  open: OpenChannel<ConfirmChannel>,
  batch: AddressedMessage[],
  timeoutMs: number
): Promise<BrokerOutcome[]> {
  const returned = new Set<string>()
  const onReturn = ({ fields, properties }: Returned) =>
    void returned.add(returnKey(fields.exchange, fields.routingKey, properties.messageId))
  open.channel.on("return", onReturn)
  try {
    return await within(timeoutMs, () => confirmed(open, batch, returned), "the broker does not confirm in time")
  } finally {
    open.channel.removeListener("return", onReturn)
  }
}

type Returned = { fields: { exchange: string; routingKey: string }; properties: { messageId?: unknown } }

const returnKey = (exchange: string, routingKey: string, messageId: unknown) => `${exchange} ${routingKey} ${String(messageId)}`

function confirmed(
  open: OpenChannel<ConfirmChannel>,
  batch: AddressedMessage[],
  returned: Set<string>
): Promise<BrokerOutcome[]> {
  return new Promise((resolve, reject) => {
    const outcomes: BrokerOutcome[] = []
    let pending = batch.length
    const fail = () => void open.ended.then((detail) => reject(messagingErrors.TRANSPORT_UNAVAILABLE({ detail })))
    const settle = (index: number, outcome: BrokerOutcome) => {
      outcomes[index] = outcome
      pending -= 1
      if (pending === 0) resolve(outcomes)
    }
    const settleConfirm = (index: number, message: AddressedMessage, error: unknown) => {
      if (isNack(error)) return settle(index, { accepted: false, reason: REFUSED })
      if (error) return fail()
      // A return arrives before the confirm of the same message, and that confirm is positive.
      const key = returned.size > 0 && returnKey(message.exchange, message.routingKey, message.options.messageId)
      if (!key || !returned.has(key)) return settle(index, { accepted: true })
      const outcome = message.isOptional ? ({ accepted: true } as const) : ({ accepted: false, reason: NO_QUEUE } as const)
      settle(index, { ...outcome, isReturned: true })
    }
    for (const [index, message] of batch.entries()) {
      try {
        const { exchange, routingKey, body, options } = message
        open.channel.publish(exchange, routingKey, body, options, (error) => settleConfirm(index, message, error))
      } catch {
        if (!open.isOpen()) return fail()
        settle(index, { accepted: false, reason: UNFIT })
      }
    }
  })
}
