/** Lets `atOnce` pieces of work run together and up to `waiting` more wait for their turn, first come first served. */
export class Turns {
  private running = 0
  private readonly queue: (() => void)[] = []

  constructor(private readonly limits: { atOnce: number; waiting: number }) {}

  /** @throws what `full` makes, when too many wait already */
  async take<T>(work: () => Promise<T>, full: () => Error): Promise<T> {
    if (this.running >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting) throw full()
      // Whoever ends gives its place to the first who waits.
      await new Promise<void>((resolve) => this.queue.push(resolve))
    } else this.running++
    try {
      return await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.running--
    }
  }
}
