import { isStorableText } from "../../shared/storable-text"

export type BodyFault = {
  code: "BODY_TOO_DEEP" | "KEY_RESERVED" | "TEXT_UNSTORABLE"
  /** The field of the body in which it lies; `body` when it has no name that may be repeated. */
  field: string
}

/** Levels of lists and objects; a size chart, the deepest of ours, has eight. */
const DEEPEST = 32

const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * What makes a parsed body harmful before anybody knows what it is for.
 *
 *   {"unit": {"toString": 1}}   whoever puts such a value into a message throws: 500
 *   {"q": "\u0000"}             PostgreSQL refuses it: 500
 *   [[[[[[...                   whoever walks it by recursion runs out of stack: 500
 */
export function findBodyFault(body: unknown): BodyFault | undefined {
  // A list of what is still to be seen, not recursion: depth is what a stranger chooses.
  const open: { value: unknown; depth: number; field: string }[] = [{ value: body, depth: 0, field: "body" }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth, field } = place
    if (typeof value === "string" && !isStorableText(value)) return { code: "TEXT_UNSTORABLE", field }
    if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) continue
    if (depth >= DEEPEST) return { code: "BODY_TOO_DEEP", field }
    for (const [key, below] of Object.entries(value)) {
      if (RESERVED.has(key)) return { code: "KEY_RESERVED", field }
      if (!isStorableText(key)) return { code: "TEXT_UNSTORABLE", field }
      open.push({ value: below, depth: depth + 1, field: depth === 0 && /^[a-z]\w{0,63}$/i.test(key) ? key : field })
    }
  }
  return undefined
}
