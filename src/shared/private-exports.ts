/** How long a link to an export works; after it the file is deleted, within the hour. */
export const EXPORT_HOURS = 24

/**
 * As the engine's export of orders, products or inventory items comes to be named: by the local file provider with the time,
 * by ours with random letters, by the export with the time again.
 */
const NAME = /^private-(\d{13})-(?:[0-9a-f]{32}-)?\d{13}-(?:order|product|inventory-item)-exports\.csv$/i

/**
 * Whether a file of the upload folder is an export for staff whose link works no longer. Other files that are not public, such as
 * what a host sells as a download, never are: they are nobody's to delete.
 */
export function isExpiredExport(name: string, now: Date): boolean {
  const [, madeAtMs] = NAME.exec(name) ?? []
  return madeAtMs !== undefined && now.getTime() - Number(madeAtMs) > EXPORT_HOURS * 3_600_000
}
