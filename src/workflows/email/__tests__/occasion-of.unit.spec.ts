import { renderEmail } from "../../../modules/email/render-email"
import { outgoingMessage } from "../../../modules/messaging"
import "../../commerce-events/messages"
import { occasionOf, ORDER_MESSAGES, type OrderMessage } from "../occasion-of"

const shop = {
  name: "Hypex",
  storefrontUrl: "https://hypex.example",
  supportEmail: "help@hypex.example",
  adminUrl: "https://hypex.example/app",
}

const occasion = (name: OrderMessage) => occasionOf(name, outgoingMessage(name)?.example as never, "message_1") // data of `name`

describe("occasionOf", () => {
  it.each(ORDER_MESSAGES)("makes a mail of %s that names the order", async (name) => {
    const { template, data } = occasion(name)
    const request = { template, locale: "de-DE", shop, data: { ...data, pictures: {}, first_name: "Robin" } }
    const { subject, text } = await renderEmail(request)
    expect(`${subject} ${text}`).toContain("1042")
  })

  it("writes once about an order, and about each part of its payments, parcels and returns", () => {
    expect(occasion("order_created").about.type).toBe("order")
    expect(occasion("payment_success").about).toEqual({ type: "capture", id: "capt_01JD0000000000000000000001" })
    expect(occasion("payment_refunded").about.type).toBe("refund")
    expect(occasion("shipment_created").about.type).toBe("parcel")
    expect(occasion("return_received").about).toEqual({ type: "return", id: "message_1" })
  })
})
