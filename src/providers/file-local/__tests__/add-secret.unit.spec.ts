import { addSecret } from "../add-secret"

describe("the name of a file", () => {
  it.each([undefined, "private"])("that is not public (%p) gets 128 random bits, in its own folder", (access) => {
    const names = [1, 2].map(() => addSecret({ filename: "reports/orders.csv", access, mimeType: "text/csv" }))
    for (const file of names) {
      expect(file).toMatchObject({
        filename: expect.stringMatching(/^reports\/[0-9a-f]{32}-orders\.csv$/) as string,
        mimeType: "text/csv",
      })
    }
    expect(names[0]?.filename).not.toBe(names[1]?.filename)
  })

  it("that is public, or has none, stays", () => {
    const shirt = { filename: "shirt.png", access: "public" }
    expect(addSecret(shirt)).toEqual(shirt)
    expect(addSecret({ filename: "" })).toEqual({ filename: "" })
  })
})
