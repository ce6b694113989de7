import { parseArguments } from "../arguments"

const medusaExec = ["node", "medusa", "exec", "./dev/seed/run.js"]

describe("the seed's arguments", () => {
  it("are none by default", () => {
    expect(parseArguments(medusaExec)).toEqual({ styles: 0, isForced: false, wantsHelp: false })
    expect(parseArguments([...medusaExec, "--"])).toEqual({ styles: 0, isForced: false, wantsHelp: false })
  })

  it("are read after the first -- only, also when npm adds a second", () => {
    expect(parseArguments([...medusaExec, "--", "--styles", "1000"]).styles).toBe(1_000)
    expect(parseArguments([...medusaExec, "--", "--", "--styles=24", "--force"])).toMatchObject({ styles: 24, isForced: true })
    expect(parseArguments([...medusaExec, "--styles", "1000"]).styles).toBe(0)
  })

  it.each([["--styles", "many"], ["--styles"], ["--styles=0"], ["--styles", "1.5"], ["--styles", "20001"]])(
    "refuse a bad number of styles: %s %s",
    (...words) => {
      expect(() => parseArguments([...medusaExec, "--", ...words])).toThrow("--styles must be a whole number")
    }
  )

  it("refuse what they do not know, by name", () => {
    expect(() => parseArguments([...medusaExec, "--", "--product=3"])).toThrow("--product is not an argument of the seed")
  })
})
