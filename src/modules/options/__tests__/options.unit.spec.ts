import { parsePluginOptions } from "../options"
import { parseSlice } from "../../../shared/options"
import { z } from "@medusajs/framework/zod"

describe("the plugin's options", () => {
  it("register hooks unless told otherwise", () => {
    expect(parsePluginOptions(undefined).registerHooks).toBe(true)
    expect(parsePluginOptions({ registerHooks: false }).registerHooks).toBe(false)
  })

  it("ignore what Medusa writes beside them", () => {
    expect(() => parsePluginOptions({ database: { clientUrl: "postgres://u:p@h/d" } })).not.toThrow()
  })

  it("refuse a slice nobody knows, by name", () => {
    expect(() => parsePluginOptions({ docter: {} })).toThrow(expect.objectContaining({ code: "INVALID_OPTIONS" }) as Error)
    expect(() => parsePluginOptions({ docter: {} })).toThrow(/docter/)
  })

  it("refuse an unknown key inside a slice, with its path", () => {
    const schema = z.strictObject({ seconds: z.number() }).prefault({ seconds: 1 })
    expect(() => parseSlice("holds", schema, { holds: { seconds: "x" } })).toThrow(/holds\.seconds/)
    expect(() => parseSlice("holds", schema, { holds: { seconds: 1, extra: true } })).toThrow(/extra/)
  })
})
