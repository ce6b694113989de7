/** Lets loops sleep until somebody says that there is work; a call before the sleep counts too. */
export class WakeSignal {
  /** How often it was fired; taken before a look at the work, it makes a wake in between visible. */
  count = 0
  private sleepers = new Set<() => void>()

  fire(): void {
    this.count++
    for (const rise of [...this.sleepers]) rise()
  }

  /** Resolves after a wake since `since`, after `withinMs`, or when `stop` is aborted. */
  wait({ since, withinMs, stop }: { since: number; withinMs: number; stop: AbortSignal }): Promise<void> {
    if (this.count > since || stop.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const rise = () => {
        if (this.count <= since && !stop.aborted) return
        done()
      }
      const done = () => {
        clearTimeout(timer)
        this.sleepers.delete(rise)
        stop.removeEventListener("abort", done)
        resolve()
      }
      const timer = setTimeout(done, withinMs)
      this.sleepers.add(rise)
      stop.addEventListener("abort", done)
    })
  }
}
