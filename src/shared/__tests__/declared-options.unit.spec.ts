import { z } from "@medusajs/framework/zod"
import { declaredOptions, option } from "../declared-options"
import { readVariables } from "../read-variables"

const seconds = option(z.number().default(5), { variable: "HOLD_SECONDS", description: "How long." })

describe("declared options", () => {
  it("are found below defaults, optionals, transforms and rules", () => {
    const inner = z.strictObject({ seconds }).transform((value) => value)
    const schema = z
      .object({ holds: z.object({ inner: inner.prefault({}), more: z.object({ seconds }).optional() }) })
      .refine(() => true)
    expect(declaredOptions(schema).map(({ path }) => path.join("."))).toEqual(["holds.inner.seconds", "holds.more.seconds"])
  })

  it("refuse a field that nobody declared, by its path", () => {
    const schema = z.object({ holds: z.object({ seconds, forgotten: z.string().optional() }) })
    expect(() => declaredOptions(schema)).toThrow("Option holds.forgotten is not declared")
    expect(() => readVariables(schema, {})).toThrow("Option holds.forgotten is not declared")
  })

  it("that have no variable are left to their default", () => {
    const fixed = option(z.string().default("here"), { noVariable: "it never moves", description: "Where." })
    expect(readVariables(z.object({ holds: z.object({ fixed, seconds }) }), { HOLD_SECONDS: "7" })).toEqual({
      given: { holds: { seconds: 7 } },
      settings: { holds: { fixed: "here", seconds: 7 } },
    })
  })
})
