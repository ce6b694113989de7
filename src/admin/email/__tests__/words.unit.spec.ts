import { addressesIn } from "../parse-addresses"
import { answerOf, languageWords, stateWords, templateWords } from "../words"
import { orderPage } from "../order-path"

describe("words of the page Emails", () => {
  it("says why an email was kept back, where that is known", () => {
    expect(stateWords("suppressed", "ADDRESS_SUPPRESSED")).toBe("Not sent: address blocked")
    expect(stateWords("suppressed", null)).toBe("Not sent")
    expect(stateWords("queued", "NO_CONSENT")).toBe("Waiting")
  })

  it("calls a template of a host by its own name", () => {
    expect(templateWords("staff-new-order")).toBe("New order")
    expect(templateWords("size-back-in-stock")).toBe("Size back in stock")
  })

  it("leaves what is no locale as it is", () => {
    expect(languageWords("de-AT")).toBe("German (Austria)")
    expect(languageWords("not a locale")).toBe("not a locale")
  })

  it("shows the server's code once", () => {
    const attempt = { number: 1, outcome: "recipient", ms: 1, ended_at: "2026-11-24T12:00:00Z" } as const
    expect(answerOf({ ...attempt, smtp_code: 550, response: "550 No such user" })).toBe("550 No such user")
    expect(answerOf({ ...attempt, smtp_code: 550, response: "No such user" })).toBe("550 No such user")
    expect(answerOf({ ...attempt, smtp_code: 550, response: null })).toBe("550")
    expect(answerOf({ ...attempt, smtp_code: null, response: null })).toBe("No answer")
  })

  it("takes addresses apart however they were pasted, each once", () => {
    expect(addressesIn(" Ada@example.com;\nbob@example.com, ada@example.com ")).toEqual(["ada@example.com", "bob@example.com"])
    expect(addressesIn(" \n")).toEqual([])
  })

  it("finds the page of an order below whatever path the admin has", () => {
    expect(orderPage("order_1", "/app/emails")).toBe("/app/orders/order_1")
    expect(orderPage("order_1", "/shop/admin/emails/")).toBe("/shop/admin/orders/order_1")
  })
})
