const TICK_MS = 5_000

/** Runs `work` under a printed title; says every 5 s that it still runs, and at the end how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(1)
  console.log(`▸ ${title} ...`)
  const ticker = setInterval(() => console.log(`  still at it, ${seconds()} s`), TICK_MS)
  try {
    const result = await work()
    console.log(`✔ ${title}: ${seconds()} s`)
    return result
  } catch (error) {
    console.log(`✘ ${title}: failed after ${seconds()} s`)
    throw error
  } finally {
    clearInterval(ticker)
  }
}
