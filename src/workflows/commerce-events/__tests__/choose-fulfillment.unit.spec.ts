import { chooseFulfillment } from "../choose-fulfillment"

const aParcel = (id: string, given: { shipped?: boolean; canceled?: boolean; numbers?: string[] } = {}) => ({
  id,
  shipped_at: given.shipped ? new Date() : null,
  canceled_at: given.canceled ? new Date() : null,
  labels: (given.numbers ?? []).map((tracking_number) => ({ tracking_number })),
})

const chosen = (fulfillments: ReturnType<typeof aParcel>[], fulfillment_id?: string) =>
  chooseFulfillment({ id: "order_1", fulfillments }, { fulfillment_id, tracking_number: "HX1" }).id

describe("chooseFulfillment", () => {
  it("takes the only parcel that has not left", () => {
    expect(chosen([aParcel("a", { shipped: true }), aParcel("b"), aParcel("c", { canceled: true })])).toBe("b")
  })

  it("takes the parcel that has the number already, whatever became of it", () => {
    expect(chosen([aParcel("a"), aParcel("b", { shipped: true, numbers: ["HX0", "HX1"] })])).toBe("b")
  })

  it("takes the parcel that is named", () => {
    expect(chosen([aParcel("a"), aParcel("b")], "b")).toBe("b")
  })

  it("takes a second number for the only parcel, which has left", () => {
    expect(chosen([aParcel("a", { shipped: true, numbers: ["HX0"] })])).toBe("a")
  })

  it.each([
    ["FULFILLMENT_NOT_FOUND", [], undefined],
    ["FULFILLMENT_NOT_FOUND", [aParcel("a")], "b"],
    ["FULFILLMENT_CANCELED", [aParcel("a", { canceled: true })], undefined],
    ["FULFILLMENT_AMBIGUOUS", [aParcel("a"), aParcel("b")], undefined],
    ["FULFILLMENT_AMBIGUOUS", [aParcel("a", { shipped: true }), aParcel("b", { shipped: true })], undefined],
  ])("refuses with %s", (code, parcels, named) => {
    expect(() => chosen(parcels, named)).toThrow(expect.objectContaining({ code }) as Error)
  })
})
