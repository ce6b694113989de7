import { transferEmail, resetEmail, verificationEmail } from "../secret-emails"
import { fillLink } from "../../../modules/email/links"
import { emailOptions } from "../../../modules/email/options"

const given = (links: object = {}) => emailOptions.parse({ storefrontUrl: "https://shop.example/de/", links })

describe("links in emails", () => {
  it("lead to the pages of Medusa's own storefronts unless the options say otherwise", () => {
    const order = { id: "order_1", display_id: 7, email: "ada@example.com", token: "a+b/c" }
    expect(transferEmail(order, given()).secrets).toEqual({
      accept_url: "https://shop.example/de/order/order_1/transfer/a%2Bb%2Fc/accept",
      decline_url: "https://shop.example/de/order/order_1/transfer/a%2Bb%2Fc/decline",
    })
    const reset = { entity_id: "ada+x@example.com", actor_type: "customer", token: "t" }
    expect(resetEmail(reset, given(), new Date())?.secrets).toEqual({
      reset_url: "https://shop.example/de/reset-password?token=t&email=ada%2Bx%40example.com",
    })
  })

  it("[email.links] lead where the options say, on another host too", () => {
    const links = { acceptTransfer: "/take/{token}?order={order_id}", verifyEmail: "https://id.example/{code}?mail={email}" }
    const order = { id: "order_1", display_id: 7, email: "ada@example.com", token: "t" }
    expect(transferEmail(order, given(links)).secrets).toMatchObject({
      accept_url: "https://shop.example/de/take/t?order=order_1",
    })
    const asked = { entity_id: "ada@example.com", entity_type: "email", code: "42", expires_at: new Date() }
    expect(verificationEmail(asked, given(links))?.secrets).toEqual({
      verification_url: "https://id.example/42?mail=ada%40example.com",
    })
  })

  it.each([
    ["without its token", "/order/{order_id}/accept"],
    ["with a placeholder that nothing fills", "/order/{order_id}/{token}/{name}"],
    ["to another site by accident", "//elsewhere.example/{order_id}/{token}"],
    ["of no address", "order/{order_id}/{token}"],
  ])("are refused %s, by the option's path and rule", (_, acceptTransfer) => {
    const { error } = emailOptions.safeParse({ links: { acceptTransfer } })
    expect(error?.issues).toMatchObject([
      { path: ["links", "acceptTransfer"], message: expect.stringContaining("{order_id}, {token}") as string },
    ])
  })

  it("carry no value that could change where they lead", () => {
    expect(fillLink("/cart?cart_id={cart_id}", "https://shop.example", { cart_id: "1&to=//x#" })).toBe(
      "https://shop.example/cart?cart_id=1%26to%3D%2F%2Fx%23"
    )
  })
})
