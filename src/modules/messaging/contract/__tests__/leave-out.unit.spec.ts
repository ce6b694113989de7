import { leaveOutWhatDoesNotFit } from "../leave-out"

const list = Array.from({ length: 1_000 }, (_, index) => ({ id: `variant_${index}`, title: "Größe M ".repeat(30) }))
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

describe("a list that is too large for a body", () => {
  it("keeps as many of its first elements as fit, and all of a list that fits", () => {
    const kept = leaveOutWhatDoesNotFit(list, 20_000)
    expect(kept).toEqual(list.slice(0, kept.length))
    expect(bytesOf(kept)).toBeLessThanOrEqual(20_000)
    expect(bytesOf(list.slice(0, kept.length + 1))).toBeGreaterThan(19_990)
    expect(leaveOutWhatDoesNotFit(list.slice(0, 10))).toEqual(list.slice(0, 10))
    expect(leaveOutWhatDoesNotFit([])).toEqual([])
  })

  it("leaves room for the rest of a body of the largest size by default", () => {
    expect(bytesOf(list)).toBeGreaterThan(262_144)
    expect(bytesOf(leaveOutWhatDoesNotFit(list))).toBeLessThan(200_000)
  })
})
