/** What the relay reports: figures for metrics, words for the log. */
export type RelayEvents = {
  published(batch: { messages: number; ms: number }): void
  failed(error: unknown, retryInMs: number): void
  /** Messages that became dead letters. */
  parked?(messages: number): void
}
