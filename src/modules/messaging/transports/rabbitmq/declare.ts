import type { BrokerConnection, Channel, OpenChannel } from "./client"
import { isDifference, wordsOf } from "./driver-words"
import type { Topology } from "./topology"

/** What is wrong at the broker: `absent` things do not exist, `different` ones do, with other arguments than ours. */
export type TopologyFindings = { absent: string[]; different: string[] }

type Task = { run(channel: Channel): Promise<unknown> }

/** Declares everything, also when some of it cannot be. Declaring what exists changes nothing. */
export function declareTopology(connection: BrokerConnection, topology: Topology): Promise<TopologyFindings> {
  return runAll(connection, [
    ...topology.exchanges.map(({ name, type, arguments: args }) => ({
      run: (channel: Channel) => channel.assertExchange(name, type, { durable: true, arguments: args }),
    })),
    ...topology.queues.map(({ name, arguments: args }) => ({
      run: (channel: Channel) => channel.assertQueue(name, { durable: true, arguments: args }),
    })),
    ...topology.formerBindings.map(({ queue, exchange, pattern }) => ({
      run: (channel: Channel) => channel.unbindQueue(queue, exchange, pattern),
    })),
    ...topology.bindings.map(({ queue, exchange, pattern }) => ({
      run: (channel: Channel) => channel.bindQueue(queue, exchange, pattern),
    })),
  ])
}

/** Looks whether exchanges and queues exist; bindings and arguments cannot be seen without the right to declare. */
export function checkTopology(connection: BrokerConnection, topology: Topology): Promise<TopologyFindings> {
  return runAll(connection, [
    ...topology.exchanges.map(({ name }) => ({ run: (channel: Channel) => channel.checkExchange(name) })),
    ...topology.queues.map(({ name }) => ({ run: (channel: Channel) => channel.checkQueue(name) })),
  ])
}

/** Every refusal closes the channel, so the next task gets a new one. */
async function runAll(connection: BrokerConnection, tasks: Task[]): Promise<TopologyFindings> {
  const findings: TopologyFindings = { absent: [], different: [] }
  let open: OpenChannel | undefined
  for (const task of tasks) {
    open = open?.isOpen() ? open : await connection.openChannel()
    try {
      await task.run(open.channel)
    } catch (error) {
      if (!connection.isOpen()) throw error
      findings[isDifference(error) ? "different" : "absent"].push(wordsOf(error))
      await open.ended
    }
  }
  if (open?.isOpen()) await open.channel.close()
  return findings
}
