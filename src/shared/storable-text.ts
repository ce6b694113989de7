/** U+0000 and half of a surrogate pair: neither `text` nor `jsonb` of PostgreSQL takes them, and anybody may send them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

/** Whether PostgreSQL can keep `text`. */
export const isStorableText = (text: string): boolean => !UNSTORABLE.test(text)

/** `text` with U+FFFD in place of what PostgreSQL cannot keep. */
export const toStorableText = (text: string): string => text.replace(new RegExp(UNSTORABLE, "gu"), "\uFFFD")
