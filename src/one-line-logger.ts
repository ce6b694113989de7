import type { Logger } from "@medusajs/framework/types"

/** Everything that ends a line, moves the cursor or colors what follows: C0, DEL, C1 and Unicode's separators. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

const spelledOut = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`

/** `text` as a log may show it: no control characters, and no line of it that could be taken for an entry of the log. */
export const asOneEntry = (text: string): string => text.replace(CONTROLS, spelledOut).replaceAll("\n", "\n  | ")

/**
 * `logger`, with its texts as one entry each. A log for people is lines on a screen, and what the engine writes there
 * may come from a request: a field's name, a Referer. In production the engine writes JSON, which needs none of it.
 */
export function oneLineLogger(logger: Logger): Logger {
  return new Proxy(logger, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver)
      if (typeof value !== "function") return value
      return (...given: unknown[]): unknown =>
        value.apply(
          target,
          given.map((item) => (typeof item === "string" ? asOneEntry(item) : item))
        )
    },
  })
}
