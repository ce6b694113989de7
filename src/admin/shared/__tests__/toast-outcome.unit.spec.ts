const said: [kind: "success" | "error", text: string][] = []

jest.mock("@medusajs/ui", () => ({
  toast: {
    success: (text: string) => said.push(["success", text]),
    error: (text: string) => said.push(["error", text]),
  },
}))

import { toastOutcome } from "../toast-outcome"

const refuse = (error: unknown) => (): never => {
  throw error
}

describe("toastOutcome", () => {
  beforeEach(() => said.splice(0))

  it("says what was done, with what the server answered, and goes on", async () => {
    const count = await toastOutcome(() => Promise.resolve({ count: 3 }), {
      done: (answer) => `${answer.count} discarded`,
      failed: "Nothing was discarded",
      then: (answer) => answer.count,
    })
    expect([count, said]).toEqual([3, [["success", "3 discarded"]]])
  })

  it("says nothing of what is seen anyway", async () => {
    await toastOutcome(() => Promise.resolve(), { failed: "The chart was not made" })
    expect(said).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ["the server's reason", new Error("Its link works no more"), "Its link works no more"],
    ["our own words where the server gave no reason", new Error(""), "It is not sent again"],
    ["our own words where what went wrong is no error", "down", "It is not sent again"],
  ])("tells %s, and does not go on", async (_, error, text) => {
    const then = jest.fn<void, []>()
    const result = await toastOutcome(async () => refuse(error)(), { done: "Sent", failed: "It is not sent again", then })
    expect([result, said]).toEqual([undefined, [["error", text]]])
    expect(then).not.toHaveBeenCalled()
  })

  it("tells of what follows when that fails", async () => {
    await toastOutcome(() => Promise.resolve(), { done: "Archived", failed: "Not archived", then: refuse(new Error("Gone")) })
    expect(said).toEqual([
      ["success", "Archived"],
      ["error", "Gone"],
    ])
  })
})
