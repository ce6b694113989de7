import { findIncoherence, type KnownOrder } from "../find-incoherence"

const order: KnownOrder = {
  id: "order_1",
  numbers: ["1042", "HX-1042"],
  addresses: ["Robin@example.com", "account@example.com"],
}

const parcel = {
  parcel: {
    order_id: "order_1",
    display_id: 1042,
    items: [{ title: "Tee", quantity: 1 }],
    labels: [{ tracking_number: "HX1", tracking_url: "https://carrier.example/HX1" }],
  },
  order: null,
  pictures: { "robin@example.com": "https://carrier.example/tee.jpg" },
}

const about = (changes: object) => ({ ...parcel, parcel: { ...parcel.parcel, ...changes } })

const codeOf = (given: { to?: string; data?: unknown; order?: KnownOrder | undefined; isCustomer?: boolean }) => {
  const request = {
    to: "robin@example.com",
    data: parcel as unknown,
    order: order as KnownOrder | undefined,
    isCustomer: false,
    ...given,
  }
  const leadsToKnownHosts = (text: string) => !text.includes("evil.example")
  const problem = findIncoherence(
    { to: request.to, order_id: request.order?.id ?? null, data: request.data },
    { ...request, leadsToKnownHosts }
  )
  expect(problem?.reason ?? "").not.toMatch(/evil|example\.com|order_2/)
  return problem?.code
}

describe("an email that an integrator asks for", () => {
  it.each([
    ["to the address of its order", {}],
    ["in whatever case", { to: "ROBIN@EXAMPLE.COM" }],
    ["to the account of its customer", { to: "account@example.com" }],
    ["with the number that people know", { data: about({ display_id: "HX-1042" }) }],
    ["about no order, to a customer", { order: undefined, isCustomer: true, data: { first_name: "Robin", account_url: null } }],
  ])("goes out %s", (_, given) => {
    expect(codeOf(given)).toBeUndefined()
  })

  it.each([
    ["RECIPIENT_NOT_OF_ORDER", "to a stranger", { to: "stranger@example.com" }],
    ["RECIPIENT_NOT_OF_ORDER", "to a customer who did not order", { to: "stranger@example.com", isCustomer: true }],
    ["RECIPIENT_NOT_OF_ORDER", "for an order without an address", { order: { ...order, addresses: [] } }],
    ["RECIPIENT_UNKNOWN", "about no order, to nobody's address", { order: undefined, data: {} }],
    ["ORDER_MISMATCH", "with another order in its data", { data: about({ order_id: "order_2" }) }],
    ["ORDER_MISMATCH", "with another number", { data: about({ display_id: 1043 }) }],
    ["ORDER_MISMATCH", "with another order deep in its data", { data: { ...parcel, order: { custom_display_id: "X" } } }],
    ["ORDER_MISMATCH", "with an order that it does not name", { order: undefined, isCustomer: true }],
    ["LINK_NOT_ALLOWED", "with a link elsewhere", { data: about({ labels: [{ tracking_url: "https://evil.example/" }] }) }],
    ["LINK_NOT_ALLOWED", "with a link in a title", { data: about({ items: [{ title: "See evil.example", quantity: 1 }] }) }],
    ["LINK_NOT_ALLOWED", "with a picture elsewhere", { data: { ...parcel, pictures: { v: "https://evil.example/a.png" } } }],
  ])("is refused with %s %s", (code, _, given) => {
    expect(codeOf(given)).toBe(code)
  })

  it("is read however deep its data is", () => {
    let data: unknown = "https://evil.example/"
    for (let depth = 0; depth < 50_000; depth++) data = [data]
    expect(codeOf({ data: { data } })).toBe("LINK_NOT_ALLOWED")
  })
})
