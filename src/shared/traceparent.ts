/** Longest header that is read, in characters; a version to come may append to the 55 of today. */
const LONGEST = 512

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/**
 * A `traceparent` header as W3C Trace Context (level 1, section 3.2) has it, in the form of version 00; undefined where
 * it is none: another form, ids of zeros, version ff, or version 00 with something behind it.
 */
export function parseTraceparent(header: unknown): string | undefined {
  if (typeof header !== "string" || header.length > LONGEST) return undefined
  const [, version, traceId = "", parentId = "", flags = "", rest] = FORM.exec(header.trim()) ?? []
  if (version === undefined || version === "ff" || (version === "00" && rest !== undefined)) return undefined
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined
  return `00-${traceId}-${parentId}-${flags}`
}
