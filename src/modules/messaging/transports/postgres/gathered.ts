type Waiting<Item> = { item: Item; resolve: () => void; reject: (error: unknown) => void }

/**
 * `work` on one item, which runs it on all items that came while the last run was under way: a thousand
 * acknowledgements at once cost a few statements, a lone one is not kept waiting.
 */
export function gathered<Item>(work: (items: Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Waiting<Item>[] = []
  let isRunning = false

  const run = async (): Promise<void> => {
    isRunning = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await work(batch.map(({ item }) => item))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isRunning = false
  }

  return (item) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // After the current turn, so that what is settled together travels together.
      if (!isRunning) {
        isRunning = true
        queueMicrotask(() => void run())
      }
    })
}
