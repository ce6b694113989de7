/** How long a link to an export works; after it the file is deleted, within the hour. */
export const EXPORT_HOURS = 24

/** As the engine's local file provider names what is not public: with the time it was made, in milliseconds. */
const NAME = /^private-(\d{13})-/i

/**
 * Whether a file of the upload folder is an export for staff whose link works no longer.
 *
 *   private-<13 digits>-...   `EXPORT_HOURS` after the time in its name
 *   private-..., anything     never: somebody else put it there
 */
export function isExpiredExport(name: string, now: Date): boolean {
  const [, madeAtMs] = NAME.exec(name) ?? []
  return madeAtMs !== undefined && now.getTime() - Number(madeAtMs) > EXPORT_HOURS * 3_600_000
}
