/** Stops what the global set-up started, the last first; what it merely found goes on. */
export default async function globalTeardown(): Promise<void> {
  for (const service of (globalThis.apparelTestServices ?? []).reverse()) await service.stop()
}
