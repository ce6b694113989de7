import { main, requestIn } from "../commands/soak"

describe("npm run soak", () => {
  it.each([
    [[], { suite: "chaos", minutes: 30, seed: undefined }],
    [["--minutes", "5"], { suite: "chaos", minutes: 5, seed: undefined }],
    [["hunt", "--minutes=20"], { suite: "hunt", minutes: 20, seed: undefined }],
    [["hunt", "--seed", "4711"], { suite: "hunt", minutes: 30, seed: "4711" }],
  ])("understands %j", (args, expected) => {
    expect(requestIn(args)).toEqual(expected)
  })

  it.each([[["ghosts"]], [["hunt", "chaos"]], [["--minutes", "0"]], [["--minutes", "soon"]], [["--seed", "1"]], [["--fast"]]])(
    "refuses %j",
    (args) => {
      expect(requestIn(args)).toBeUndefined()
    }
  )

  it("names the hunt in its help", async () => {
    const log = jest.spyOn(console, "log").mockImplementation(() => undefined)
    expect(await main(["--help"])).toBe(0)
    expect(log.mock.calls.join("\n")).toContain("npm run soak -- hunt")
    log.mockRestore()
  })
})
