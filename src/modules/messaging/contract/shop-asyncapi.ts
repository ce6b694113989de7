import type { MessagingOptions } from "../options"
import { asyncApiOf, type AsyncApiDocument } from "./asyncapi"
import { allMessages } from "./registry"

/** The contract of this shop, its host's own messages included; of the broker's address neither login nor secret. */
export function shopAsyncApi({ prefix, brokerUrl, publicBrokerUrl }: MessagingOptions): AsyncApiDocument {
  const address = new URL(publicBrokerUrl ?? brokerUrl ?? "amqp://localhost")
  address.username = ""
  address.password = ""
  address.search = ""
  return asyncApiOf(allMessages(), { prefix, brokerUrl: address.href })
}
