import { STARTER_SCALES } from "../../rules"
import type { StoredScale } from "../../scales/stored-scale"
import { sizeSold } from "../outcomes/sold-lines"

const findScale = (handle: string): StoredScale => {
  const scale = STARTER_SCALES.find((each) => each.handle === handle)
  if (!scale) throw new Error(`No scale ${handle}`)
  return { ...scale, id: handle, is_starter: true, updated_at: "2026-11-28T00:00:00.000Z" }
}

describe("sizeSold", () => {
  it("finds the size among a variant's options, and its place on the first axis", () => {
    expect(sizeSold(findScale("alpha-men"), { Color: "Navy", Size: "m" })).toMatchObject({ size: "M" })
    const small = sizeSold(findScale("alpha-men"), { Size: "S" })?.position ?? 0
    expect(sizeSold(findScale("alpha-men"), { Size: "M" })?.position).toBe(small + 1)
  })

  it("joins both axes, of one option or of two", () => {
    expect(sizeSold(findScale("jeans-men"), { Size: "W32 L34" })?.size).toBe("W32 L34")
    expect(sizeSold(findScale("jeans-men"), { Waist: "32", Length: "34" })?.size).toBe("W32 L34")
  })

  it("knows no size of what is none, or only half of one", () => {
    expect(sizeSold(findScale("alpha-men"), { Size: "Large-ish" })).toBeUndefined()
    expect(sizeSold(findScale("alpha-men"), { Color: "Navy" })).toBeUndefined()
    expect(sizeSold(findScale("jeans-men"), { Waist: "32" })).toBeUndefined()
  })
})
