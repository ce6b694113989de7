import { shorten } from "../shorten"

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `line_${index}`, title: "Größe M ".repeat(30) }))
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

describe("a body that is too large", () => {
  it("stays as it is when it fits", () => {
    const body = { order_id: "order_1", items: lines(10) }
    expect(shorten(body, ["items"], 262_144)).toBe(body)
  })

  it("loses the last elements of its list, no more than it must, and says how many", () => {
    const body = { order_id: "order_1", items: lines(1_000) }
    const short = shorten(body, ["items"], 50_000)
    expect(short.items).toEqual(body.items.slice(0, short.items.length))
    expect(short).toMatchObject({ order_id: "order_1", left_out: { items: 1_000 - short.items.length } })
    expect(bytesOf(short)).toBeLessThanOrEqual(50_000)
    expect(bytesOf(short)).toBeGreaterThan(48_000)
  })

  it("loses of its longest list first", () => {
    const short = shorten({ items_in: lines(10), items_out: lines(1_000) }, ["items_in", "items_out"], 50_000)
    expect(short.items_in).toHaveLength(10)
    expect(short).toMatchObject({ left_out: { items_out: 1_000 - short.items_out.length } })
  })

  it("keeps a single large element out, and what is not named whole", () => {
    const short = shorten({ items: [{ id: "x".repeat(2_000) }], labels: lines(3) }, ["items"], 1_024)
    expect(short).toEqual({ items: [], labels: lines(3), left_out: { items: 1 } })
  })
})
