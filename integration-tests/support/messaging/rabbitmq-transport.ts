import { messagingOptions, type MessagingOptions } from "../../../src/modules/messaging/options"
import type { OnTransportEvent } from "../../../src/modules/messaging/transports/rabbitmq/events"
import { RabbitmqTransport } from "../../../src/modules/messaging/transports/rabbitmq/rabbitmq-transport"
import { atEnd } from "../at-end"
import { aLogger } from "../logger"

/** A transport to the broker at `url`, not yet started; stopped at the end. */
export function aRabbitmqTransport(
  url: string,
  {
    logger = aLogger(),
    onEvent,
    ...options
  }: Partial<MessagingOptions> & { logger?: ReturnType<typeof aLogger>; onEvent?: OnTransportEvent }
): RabbitmqTransport {
  const transport = new RabbitmqTransport({
    options: { ...messagingOptions.parse(undefined), ...options, brokerUrl: url },
    logger,
    ...(onEvent && { onEvent }),
  })
  atEnd(() => transport.stop())
  return transport
}
