import { parseTraceparent } from "../traceparent"

const TRACE = "12345678901234567890123456789012"
const SPAN = "1234567890123456"
const VALID = `00-${TRACE}-${SPAN}-01`

// The cases of W3C's conformance suite for trace-context, and what else requests carry.
describe("a traceparent", () => {
  it.each([
    ["of version 00", VALID, VALID],
    ["that is not sampled", `00-${TRACE}-${SPAN}-00`, `00-${TRACE}-${SPAN}-00`],
    ["with flags of a later level", `00-${TRACE}-${SPAN}-03`, `00-${TRACE}-${SPAN}-03`],
    ["of a later version", `cc-${TRACE}-${SPAN}-01`, VALID],
    ["of a later version with more fields", `cc-${TRACE}-${SPAN}-01-what-the-future-will-be-like`, VALID],
    ["with blanks around it", ` \t${VALID}\t `, VALID],
  ])("%s is read", (_, header, expected) => {
    expect(parseTraceparent(header)).toBe(expected)
  })

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["sent twice", [VALID, VALID]],
    ["two in one", `${VALID},${VALID}`],
    ["of version ff", `ff-${TRACE}-${SPAN}-01`],
    ["of version 00 with more fields", `${VALID}-what-the-future-will-be-like`],
    ["of version 00 that ends in a dash", `${VALID}-`],
    ["of a later version with something glued to it", `cc-${TRACE}-${SPAN}-01.what`],
    ["of a version too short", `0-${TRACE}-${SPAN}-01`],
    ["of a version too long", `000-${TRACE}-${SPAN}-01`],
    ["of a version that is no number", `.0-${TRACE}-${SPAN}-01`],
    ["with a trace id of zeros", `00-${"0".repeat(32)}-${SPAN}-01`],
    ["with a trace id in upper case", `00-${"ABCDEF".padEnd(32, "0")}-${SPAN}-01`],
    ["with a trace id too long", `00-${TRACE}3-${SPAN}-01`],
    ["with a trace id too short", `00-${TRACE.slice(1)}-${SPAN}-01`],
    ["with letters beyond f", `00-${TRACE.slice(1)}g-${SPAN}-01`],
    ["with a parent id of zeros", `00-${TRACE}-${"0".repeat(16)}-01`],
    ["with a parent id too long", `00-${TRACE}-${SPAN}7-01`],
    ["with a parent id too short", `00-${TRACE}-${SPAN.slice(1)}-01`],
    ["with flags too long", `00-${TRACE}-${SPAN}-001`],
    ["with flags too short", `00-${TRACE}-${SPAN}-1`],
    ["with flags that are no number", `00-${TRACE}-${SPAN}-.0`],
    ["with a quote", `00-${TRACE}-${SPAN}-0'`],
    ["over two lines", `${VALID}\n${VALID}`],
    ["without dashes", VALID.replaceAll("-", "")],
    ["longer than anybody needs", `cc-${TRACE}-${SPAN}-01-${"x".repeat(1_000)}`],
  ])("%s is none", (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined()
  })
})
