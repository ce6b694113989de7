import { readCommand } from "../arguments"

const read = (...words: string[]) => readCommand(["node", "medusa", "exec", "./src/scripts/privacy.ts", "--", ...words])

describe("the arguments of the command privacy", () => {
  it("say what to do, and about whom", () => {
    expect(read("export", "--customer", "cus_1")).toEqual({ action: "export", query: { customerId: "cus_1" }, file: undefined })
    expect(read("export", "--email", "ada@example.com", "--file", "ada.json")).toEqual({
      action: "export",
      query: { address: "ada@example.com" },
      file: "ada.json",
    })
    expect(read("erase", "--customer", "cus_1", "--confirm", "ada@example.com")).toMatchObject({ confirm: "ada@example.com" })
    expect(read("show", "erasure_1")).toEqual({ action: "show", id: "erasure_1" })
    expect([read(), read("--help"), read("erase", "-h")]).toEqual(Array(3).fill({ action: "help" }))
  })

  it.each([
    [["forget", "cus_1"], "takes options only"],
    [["forget"], "is not a command"],
    [["export"], "--customer <id> or --email <address>"],
    [["export", "--customer", "cus_1", "--email", "ada@example.com"], "--customer <id> or --email <address>"],
    [["export", "--email", "ada"], "--email must be an email address"],
    [["export", "cus_1"], "takes options only"],
    [["erase", "--customer", "cus_1"], "--confirm"],
    [["erase", "--customer", "cus_1", "--confirm", " "], "--confirm"],
    [["erase", "--all"], "--all"],
    [["show"], "id of an erasure"],
  ])("are refused by name: %j", (words, reason) => {
    expect(() => read(...words)).toThrow(reason)
  })
})
