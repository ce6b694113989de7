import { findBodyFault } from "../body-fault"

const parse = (json: string): unknown => JSON.parse(json)

const nested = (levels: number) => parse(`${"[".repeat(levels)}${"]".repeat(levels)}`)

describe("the body of a request", () => {
  it.each([
    "{}",
    "null",
    '"text"',
    '{"name":"Größe 😀 M","size":{"code":"M"},"list":[1,null,true,"x"]}',
    '{"metadata":{"to_string":1,"String":2,"prototype":3,"toJSON":4,"length":5}}',
    '{"text":"a\\\\u0000b, a\\ttab and a\\nline"}',
  ])("is taken: %s", (json) => {
    expect(findBodyFault(parse(json))).toBeUndefined()
  })

  it.each([undefined, "", Buffer.from("\0")])("is taken when there is none, or one that is no text: %p", (body) => {
    expect(findBodyFault(body)).toBeUndefined()
  })

  it.each([
    ['{"unit":{"toString":1}}', "unit"],
    ['{"unit":{"valueOf":1}}', "unit"],
    ['{"a":[{"b":{"hasOwnProperty":1}}]}', "a"],
    ['{"metadata":{"__proto__":{"isStaff":true}}}', "metadata"],
    ['{"constructor":{"prototype":{}}}', "body"],
    ['{"not a name: <b>":{"toString":1}}', "body"],
  ])("is refused for a key of every object: %s", (json, field) => {
    expect(findBodyFault(parse(json))).toEqual({ code: "KEY_RESERVED", field })
  })

  it.each([
    ['{"q":"\\u0000"}', "q"],
    ['{"a":{"b":["x","y\\u0000"]}}', "a"],
    ['{"a":{"b\\u0000":1}}', "a"],
    ['"\\u0000"', "body"],
    ['{"a":"\\ud800"}', "a"],
    ['{"a":"x\\udc00\\ud800"}', "a"],
    ['{"\\ud800":1}', "body"],
  ])("is refused for a text that no database takes: %s", (json, field) => {
    expect(findBodyFault(parse(json))).toEqual({ code: "TEXT_UNSTORABLE", field })
  })

  it("is refused when it is nested deeper than anything of ours, however deep", () => {
    expect(findBodyFault({ grid: nested(31) })).toBeUndefined()
    for (const levels of [32, 1_000, 5_000])
      expect(findBodyFault({ grid: nested(levels) })).toEqual({ code: "BODY_TOO_DEEP", field: "grid" })
  })
})
