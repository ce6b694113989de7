import type { ChannelModel } from "amqplib"
import { withBroker } from "./broker"

/**
 * What a consumer does whose store is away and who knows no better: takes `prefetch` messages, applies none, and connects
 * again, `rounds` times.
 */
export async function reconnectInVain(url: string, queue: string, { prefetch, rounds }: { prefetch: number; rounds: number }) {
  for (let round = 0; round < rounds; round += 1) {
    await withBroker(url, (connection) => takeWithoutAck(connection, queue, prefetch))
  }
}

async function takeWithoutAck(connection: ChannelModel, queue: string, prefetch: number): Promise<void> {
  const channel = await connection.createChannel()
  const { messageCount } = await channel.checkQueue(queue)
  await channel.prefetch(prefetch)
  let got = 0
  await new Promise<void>((resolve) => {
    if (messageCount === 0) return resolve()
    void channel.consume(queue, () => {
      got += 1
      if (got === Math.min(prefetch, messageCount)) resolve()
    })
  })
}
