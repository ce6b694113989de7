import { demoAdmin, demoCustomer } from "../../../dev/seed/demo-accounts"
import { ask, send } from "../../support/client"
import { aCustomerSession, anAdminSession, aResetToken } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { shopper } from "../../support/storefront"

describe("accounts", () => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop()
  })

  const me = (headers: Record<string, string>) =>
    send<{ customer: { email: string } }>(`${shop.url}/store/customers/me`, { headers: { ...shopper(shop), ...headers } })

  it("let a customer register, log in and read their own account", async () => {
    const customer = await aCustomerSession(shop)
    const { status, body } = await me(customer.headers)
    expect(status).toBe(200)
    expect(body.customer.email).toBe(customer.email)
  })

  it("refuse a second registration of the same address", async () => {
    const { email } = await aCustomerSession(shop)
    const answer = await send(`${shop.url}/auth/customer/emailpass/register`, { body: { email, password: "another-password" } })
    expect(answer.status).toBe(401)
  })

  it.each([
    ["a wrong password", { email: demoCustomer.email, password: "not-the-password" }],
    ["an unknown address", { email: "nobody@example.com", password: "not-the-password" }],
  ])("refuse %s with the same answer", async (_, body) => {
    const answer = await send(`${shop.url}/auth/customer/emailpass`, { body })
    expect(answer).toMatchObject({ status: 401, body: { type: "unauthorized", message: "Invalid email or password" } })
  })

  it("let a customer change the password; the old one stops working", async () => {
    const customer = await aCustomerSession(shop)
    const { email } = customer
    const token = await aResetToken(shop.database.url, email)
    const password = "a-new-and-better-password"
    await ask(`${shop.url}/auth/customer/emailpass/update`, { body: { password }, headers: { authorization: `Bearer ${token}` } })

    const login = (attempt: string) => send(`${shop.url}/auth/customer/emailpass`, { body: { email, password: attempt } })
    expect((await login(password)).status).toBe(200)
    expect((await login(customer.password)).status).toBe(401)
  })

  it("tell nobody by the reset request whether an address has an account", async () => {
    const { email } = await aCustomerSession(shop)
    const ask = (identifier: string) => send(`${shop.url}/auth/customer/emailpass/reset-password`, { body: { identifier } })
    const [known, unknown] = [await ask(email), await ask("nobody@example.com")]
    expect(known.status).toBe(201)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })

  it("carry a session in a cookie that scripts cannot read, until log-out", async () => {
    const { token } = await aCustomerSession(shop)
    const opened = await send(`${shop.url}/auth/session`, { method: "POST", headers: { authorization: `Bearer ${token}` } })
    const cookie = opened.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/^connect\.sid=.*HttpOnly/)
    const session = { cookie: cookie.split(";")[0] ?? "" }
    expect((await me(session)).status).toBe(200)
    await ask(`${shop.url}/auth/session`, { method: "DELETE", headers: session })
    expect((await me(session)).status).toBe(401)
  })

  it("refuse a token that was tampered with", async () => {
    const { token } = await aCustomerSession(shop)
    const [header, payload] = token.split(".")
    const forged = `${header}.${payload}.${"A".repeat(43)}`
    expect((await me({ authorization: `Bearer ${forged}` })).status).toBe(401)
  })

  it("let staff log in and see who they are", async () => {
    const admin = await anAdminSession(shop)
    const { user } = await ask<{ user: { email: string } }>(`${shop.url}/admin/users/me`, { headers: admin.headers })
    expect(user.email).toBe(demoAdmin.email)
  })

  it("do not let a customer act as staff", async () => {
    const customer = await aCustomerSession(shop)
    expect((await send(`${shop.url}/admin/orders`, { headers: customer.headers })).status).toBe(401)
  })
})
