import { renderEmail } from "../../../modules/email/render-email"
import { outgoingMessage } from "../../../modules/messaging"
import "../../commerce-events/messages"
import { emailForMessage, isSilent, ORDER_MESSAGES, type OrderMessage } from "../email-for-message"

const shop = {
  name: "Hypex",
  storefrontUrl: "https://hypex.example",
  supportEmail: "help@hypex.example",
  adminUrl: "https://hypex.example/app",
}

const emailFor = (name: OrderMessage) => emailForMessage(name, outgoingMessage({ name })?.example as never, "message_1") // data of `name`

describe("emailForMessage", () => {
  it.each(ORDER_MESSAGES)("makes of %s an email that names the order", async (name) => {
    const { template, data } = emailFor(name)
    const request = { template, locale: "de-DE", shop, data: { ...data, pictures: {}, first_name: "Robin" } }
    const { subject, text } = await renderEmail(request)
    expect(`${subject} ${text}`).toContain("1042")
  })

  it("writes once about an order, and about each part of its payments, parcels and returns", () => {
    expect(emailFor("order_created").about.type).toBe("order")
    expect(emailFor("payment_success").about).toEqual({ type: "capture", id: "capt_01JD0000000000000000000001" })
    expect(emailFor("payment_refunded").about.type).toBe("refund")
    expect(emailFor("shipment_created").about.type).toBe("parcel")
    expect(emailFor("order_updated").about).toEqual({ type: "order_change", id: "message_1" })
    expect(emailFor("return_received").about).toEqual({ type: "return", id: "message_1" })
  })
  it("leaves it to the transfer's own email that an order went to another account", () => {
    const changed = (...parts: string[]) => isSilent("order_updated", { changed: parts } as never)
    expect([changed("customer"), changed("customer", "email"), changed("items")]).toEqual([true, false, false])
  })
})
