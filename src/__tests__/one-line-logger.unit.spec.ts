import type { Logger } from "@medusajs/framework/types"
import { asOneEntry, oneLineLogger } from "../one-line-logger"

describe("a log for people", () => {
  it.each([
    ["text as it is", "Käse – 100 % Wolle"],
    ["a tab", "a\tb", "a\\u0009b"],
    ["an escape that colors or clears the screen", "\u001b[2J\u001b[31mpaid", "\\u001b[2J\\u001b[31mpaid"],
    ["a carriage return that overwrites the line", "no\rinfo:    yes", "no\\u000dinfo:    yes"],
    ["the escape of 8 bits", "\u009b31m", "\\u009b31m"],
    ["a bell and a delete", "\u0007\u007f", "\\u0007\\u007f"],
    ["lines that look like entries", "no\ninfo:    paid\r\n", "no\n  | info:    paid\\u000d\n  | "],
    ["Unicode's separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  ])("shows %s", (_, text, shown = text) => {
    expect(asOneEntry(text)).toBe(shown)
  })

  it("keeps errors and everything else of the engine's logger as it is", () => {
    const heard: unknown[][] = []
    class Engine {
      level = "http"
      error(...given: unknown[]) {
        heard.push([this.level, ...given])
      }
    }
    const logger = oneLineLogger(new Engine() as unknown as Logger) // of the engine's logger only what is called
    const failure = new Error("two\nlines")
    logger.error("a\nb", failure)
    expect(heard).toEqual([["http", "a\n  | b", failure]])
  })
})
