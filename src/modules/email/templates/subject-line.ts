const MAX_LENGTH = 200

/** Line breaks, other control characters, and those that turn the direction of writing. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/**
 * `text` as the subject of an email: one line, at most 200 characters. Names and titles come from strangers; a line
 * break among them must not begin a header of its own.
 */
export function subjectLine(text: string): string {
  const line = [...text.replace(UNFIT, " ").replace(/ {2,}/g, " ").trim()]
  return line.length <= MAX_LENGTH ? line.join("") : `${line.slice(0, MAX_LENGTH - 1).join("")}…`
}
