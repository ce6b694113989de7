import { orderPath } from "../order-path"
import { parseAddresses } from "../parse-addresses"
import { describeState, formatServerAnswer, languageName, templateTitle } from "../words"

describe("words of the page Emails", () => {
  it("says why an email was kept back, where that is known", () => {
    expect(describeState("suppressed", "ADDRESS_SUPPRESSED")).toBe("Not sent: address blocked")
    expect(describeState("suppressed", null)).toBe("Not sent")
    expect(describeState("queued", "NO_CONSENT")).toBe("Waiting")
  })

  it("calls a template of a host by its own name", () => {
    expect(templateTitle("staff-new-order")).toBe("New order")
    expect(templateTitle("size-back-in-stock")).toBe("Size back in stock")
  })

  it("leaves what is no locale as it is", () => {
    expect(languageName("de-AT")).toBe("German (Austria)")
    expect(languageName("not a locale")).toBe("not a locale")
  })

  it("shows the server's code once", () => {
    const attempt = { number: 1, outcome: "recipient", ms: 1, ended_at: "2026-11-24T12:00:00Z" } as const
    expect(formatServerAnswer({ ...attempt, smtp_code: 550, response: "550 No such user" })).toBe("550 No such user")
    expect(formatServerAnswer({ ...attempt, smtp_code: 550, response: "No such user" })).toBe("550 No such user")
    expect(formatServerAnswer({ ...attempt, smtp_code: 550, response: null })).toBe("550")
    expect(formatServerAnswer({ ...attempt, smtp_code: null, response: null })).toBe("No answer")
  })

  it("takes addresses apart however they were pasted, each once", () => {
    expect(parseAddresses(" Ada@example.com;\nbob@example.com, ada@example.com ")).toEqual(["ada@example.com", "bob@example.com"])
    expect(parseAddresses(" \n")).toEqual([])
  })

  it("finds the page of an order below whatever path the admin has", () => {
    expect(orderPath("order_1", "/app/emails")).toBe("/app/orders/order_1")
    expect(orderPath("order_1", "/shop/admin/emails/")).toBe("/shop/admin/orders/order_1")
  })
})
