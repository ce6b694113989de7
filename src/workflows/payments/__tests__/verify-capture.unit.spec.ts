import { choosePayment, mustBeCaptured, type HintedPayment } from "../verify-capture"

const aPayment = (given: Partial<HintedPayment> = {}): HintedPayment => ({
  id: "pay_1",
  provider_id: "pp_card",
  data: null,
  amount: 47.6,
  currency_code: "eur",
  captured_at: null,
  canceled_at: null,
  ...given,
})

const CAPTURED = { captured_at: "2026-11-24T09:00:00Z" }
const CANCELED = { canceled_at: "2026-11-24T09:00:00Z" }

const hint = { order_id: "order_1" }

describe("choosePayment", () => {
  it.each([
    ["the only one", [aPayment()], "pay_1"],
    ["the only one that is not canceled", [aPayment(CANCELED), aPayment({ id: "pay_2" })], "pay_2"],
    ["of several the one not yet captured", [aPayment(CAPTURED), aPayment({ id: "pay_2" })], "pay_2"],
    ["the only one, also when it is captured", [aPayment(CAPTURED)], "pay_1"],
  ])("takes %s", (_, payments, expected) => {
    expect(choosePayment(payments, hint).id).toBe(expected)
  })

  it.each([
    ["there is none", []],
    ["all are canceled", [aPayment(CANCELED)]],
    ["it could be two", [aPayment(), aPayment({ id: "pay_2" })]],
    ["several are captured", [aPayment(CAPTURED), aPayment({ id: "pay_2", ...CAPTURED })]],
  ])("finds none when %s", (_, payments) => {
    const refusal = expect.objectContaining({ code: "PAYMENT_NOT_FOUND" }) as Error
    expect(() => choosePayment(payments, hint)).toThrow(refusal)
  })

  it("refuses another sum or currency, but writes a currency in either case", () => {
    const refusal = expect.objectContaining({ code: "PAYMENT_AMOUNT_DIFFERS" }) as Error
    expect(() => choosePayment([aPayment()], { ...hint, amount: 47.61 })).toThrow(refusal)
    expect(() => choosePayment([aPayment()], { ...hint, amount: 47.6, currency_code: "usd" })).toThrow(refusal)
    expect(choosePayment([aPayment()], { ...hint, amount: 47.6, currency_code: "EUR" }).id).toBe("pay_1")
  })
})

describe("mustBeCaptured", () => {
  it("believes the provider's word `captured`", () => {
    expect(() => mustBeCaptured(aPayment(), "captured")).not.toThrow()
  })

  it.each(["authorized", "pending", "requires_more", "canceled", "error", undefined])("does not take %s for it", (status) => {
    const refusal = expect.objectContaining({ code: "PAYMENT_NOT_CONFIRMED", type: "unexpected_state" }) as Error
    expect(() => mustBeCaptured(aPayment(), status)).toThrow(refusal)
  })
})
