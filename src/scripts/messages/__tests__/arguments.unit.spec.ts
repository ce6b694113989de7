import { readCommand } from "../arguments"

const read = (...words: string[]) => readCommand(["node", "medusa", "exec", "./src/scripts/messages.ts", "--", ...words])

describe("the arguments of the command messages", () => {
  it("say what to do", () => {
    expect(read("overview", "--json")).toEqual({ action: "overview", isJson: true })
    expect(read("search", "#1001")).toMatchObject({ action: "search", q: "#1001" })
    expect(read("dead-letters", "list", "--status", "open", "--reason-code", "X", "--cursor", "9")).toMatchObject({
      action: "list",
      filter: { status: ["open"], reason_code: "X" },
      limit: 20,
      cursor: "9",
    })
    expect(read("dead-letters", "show", "7", "--reveal")).toMatchObject({ action: "show", id: "7", isRevealed: true })
    expect(read("dead-letters", "retry", "1", "2")).toMatchObject({ action: "retry", choice: { ids: ["1", "2"] } })
    expect(read("dead-letters", "retry", "--all", "--consumer", "x")).toMatchObject({ choice: { filter: { consumer: "x" } } })
    expect(read("dead-letters", "discard", "1", "--reason", "A test")).toMatchObject({ ids: ["1"], reason: "A test" })
    expect(read("replay", "--queue", "erp", "--name", "a", "--name", "b", "--from", "2026-11-24T09:00Z")).toMatchObject({
      action: "replay",
      queue: "erp",
      filter: { names: ["a", "b"], from: new Date("2026-11-24T09:00Z") },
    })
    expect(read("snapshot", "--queue", "erp", "--of", "orders", "--of", "stock", "--since", "2026-01-01T00:00Z")).toEqual({
      action: "snapshot",
      isJson: false,
      queue: "erp",
      of: ["orders", "stock"],
      since: new Date("2026-01-01T00:00Z"),
    })
    expect(read("replay", "cancel", "3")).toMatchObject({ action: "cancel", id: "3" })
  })

  it.each([[[]], [["--help"]], [["dead-letters", "-h"]]])("ask for help with %j", (words) => {
    expect(read(...words)).toMatchObject({ action: "help" })
  })

  it.each([
    [["overwiev"], "overwiev"],
    [["search"], "search"],
    [["dead-letters"], "list"],
    [["dead-letters", "list", "--status", "closed"], "--status"],
    [["dead-letters", "list", "--limit", "0"], "--limit"],
    [["dead-letters", "list", "--direction", "up"], "--direction"],
    [["dead-letters", "show", "abc"], "abc"],
    [["dead-letters", "retry"], "--all"],
    [["dead-letters", "retry", "1", "--all"], "--all"],
    [["dead-letters", "discard", "1"], "--reason"],
    [["dead-letters", "discard", "--reason", "x"], "number"],
    [["replay"], "--queue"],
    [["replay", "--queue", "erp", "--from", "yesterday"], "--from"],
    [["snapshot", "--of", "orders"], "--queue"],
    [["snapshot", "--queue", "erp"], "--of"],
    [["snapshot", "--queue", "erp", "--of", "orders", "--since", "yesterday"], "--since"],
    [["overview", "--color"], "--color"],
  ])("are refused by name: %j", (words, named) => {
    expect(() => read(...words)).toThrow(expect.objectContaining({ code: "WRONG_ARGUMENT" }) as Error)
    expect(() => read(...words)).toThrow(named)
  })
})

describe("the command definitions", () => {
  it("may name a file to write to", () => {
    expect(read("definitions", "--file", "rabbit.json")).toMatchObject({ action: "definitions", file: "rabbit.json" })
  })
})
