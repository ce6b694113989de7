import { runInNewContext } from "node:vm"
import { keepUnit } from "../admin/sizing/editor/cell-text"
import { makeHandle } from "../admin/sizing/make-handle"
import { fillLink } from "../modules/email/links"
import { describeFailure } from "../modules/messaging/consumers/failure"
import { readHeader } from "../modules/sizing/exchange/charts/read-header"
import { readLayout } from "../modules/sizing/exchange/charts/read-layout"
import { normalizeSize, parseMeasurement, sizeKey } from "../modules/sizing/rules"
import { parseEmailAddress } from "../providers/email-smtp/email-address"
import { maskReason } from "../providers/email-smtp/mask-reason"
import { parseTraceparent } from "../shared/traceparent"

/** Two of these take minutes where the work grows with the square of the length, and milliseconds where it grows with the length. */
const LENGTH = 300_000
const many = (text: string) => text.repeat(LENGTH / text.length)

const READERS: Record<string, (text: string) => unknown> = {
  normalizeSize,
  sizeKey,
  parseMeasurement: (text) => parseMeasurement(text, { unit: "cm" }),
  readHeader: (text) => readHeader(text, "body"),
  readLayout: (text) =>
    readLayout(
      [
        [text, text],
        ["M", "86"],
      ],
      "body"
    ),
  keepUnit: (text) => keepUnit(text, "cm", "in"),
  makeHandle,
  parseEmailAddress,
  maskReason: (text) => maskReason(text, []),
  parseTraceparent,
  fillLink: (text) => fillLink("/orders", `https://shop.example/${text}`, {}),
  "what staff read of a failed consumer": (text) => describeFailure(new Error(text)),
}

/** What made one pattern or another go back and forth. */
const HOSTILE = [
  `a${many(" ")}x`,
  `a${many("\u00a0")}x`,
  many("["),
  many("("),
  many("(\n"),
  many("[a"),
  many("<"),
  many("/"),
  `${many("/")}x`,
  many("-"),
  many("- "),
  many("@"),
  many('"'),
  many("\\"),
  many('\\"'),
  `1.${many("0")}1`,
  `.${many("0")}x`,
  many("1."),
  many("1,"),
  many("1 "),
  many("1/"),
  many("a"),
  `${many("a")} `,
  `"${many("a")}`,
  many("X"),
  many("SM"),
  many("%40"),
  many("a%4"),
  many("to "),
  many(" to"),
  many("½"),
  many("\n"),
  `00-${many("a")}`,
]

function orRefused(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return "refused"
  }
}

describe("a text of 300,000 characters from a stranger", () => {
  it.each(Object.entries(READERS))("does not keep the server busy: %s", (_, read) => {
    const readAll = () => HOSTILE.map((text) => orRefused(() => read(text)))
    // Ends what never comes back; a patience, hundreds of times what all of them need.
    expect(runInNewContext("readAll()", { readAll }, { timeout: 60_000 })).toHaveLength(HOSTILE.length)
  })
})
