import type { Topology } from "./topology"

/** What RabbitMQ imports: `rabbitmqctl import_definitions`, the management page, or `load_definitions`. */
export type Definitions = {
  exchanges: object[]
  queues: object[]
  bindings: object[]
}

/**
 * `topology` as a definitions file of RabbitMQ, for an administrator who declares it where the shop may not
 * (`AMQP_DECLARE=false`). Importing it again changes nothing; what stands with other arguments is left as it is.
 */
export function definitionsOf({ exchanges, queues, bindings }: Topology, vhost: string): Definitions {
  return {
    exchanges: exchanges.map((exchange) => ({ ...exchange, vhost, durable: true, auto_delete: false, internal: false })),
    queues: queues.map(({ name, arguments: args }) => ({ name, vhost, durable: true, auto_delete: false, arguments: args })),
    bindings: bindings.map(({ exchange, queue, pattern }) => ({
      source: exchange,
      vhost,
      destination: queue,
      destination_type: "queue",
      routing_key: pattern,
      arguments: {},
    })),
  }
}
