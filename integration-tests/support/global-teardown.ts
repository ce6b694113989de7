/** Stops what the global set-up started; what it merely found goes on. */
export default async function globalTeardown(): Promise<void> {
  for (const service of globalThis.apparelTestServices ?? []) await service.stop()
}
