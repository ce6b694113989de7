import { ADDRESS_DOORS } from "../../../src/api/email/check-addresses"
import { send } from "../../support/client"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { shopper } from "../../support/storefront"

type Refusal = { type: string; code?: string; message: string }

const NO_ADDRESSES = [
  "a@b.example, c@d.example",
  "a@b.example\r\nBcc: everyone@example.com",
  "Robin <robin@example.com>",
  "nobody",
  "",
  `${"a".repeat(50_000)}@example.com`,
  ["robin@example.com"],
  { address: "robin@example.com" },
  7,
]

describe("an address that enters the shop", () => {
  let shop: TestShop
  let headers: Record<string, string>
  beforeAll(async () => {
    shop = await aShop()
    headers = { ...shopper(shop), ...(await anAdminSession(shop)).headers }
  })

  const urlOf = (path: string, actor = "customer") => shop.url + path.replace(":actor_type", actor).replace(":id", "an_id")

  const bodyWith = (field: string, value: unknown) => ({ [field]: value, password: "a-long-password", entity_type: "email" })

  /** A registration alone may make a customer. */
  const headersFor = async (path: string) => {
    if (!path.startsWith("/store/customers") && !path.startsWith("/auth/verification")) return headers
    return (await aCustomerSession(shop)).headers
  }

  it.each(ADDRESS_DOORS.map(({ path, field }) => [path, field]))(
    "is refused at %s by the name of its field when it is none",
    async (path, field) => {
      const given = await headersFor(path)
      for (const value of NO_ADDRESSES) {
        const answer = await send<Refusal>(urlOf(path), { headers: given, body: bodyWith(field, value) })
        expect(answer).toMatchObject({
          status: 400,
          body: {
            type: "invalid_data",
            code: "ADDRESS_INVALID",
            message: `Invalid request: '${field}' must be an email address`,
          },
        })
      }
      const spelled = await send<Refusal>(`${urlOf(path.toUpperCase().replace(/:\w+/g, (name) => name.toLowerCase()))}/`, {
        headers: given,
        body: bodyWith(field, "a@b.example, c@d.example"),
      })
      expect(spelled).toMatchObject({ status: 400, body: { code: "ADDRESS_INVALID" } })
    }
  )

  it.each(ADDRESS_DOORS.map(({ path, field }) => [path, field]))("is let in at %s when it is one", async (path, field) => {
    const answer = await send<Refusal>(urlOf(path), {
      headers: await headersFor(path),
      body: bodyWith(field, "robin.sample+shop@example.co.uk"),
    })
    expect(answer.body.code).not.toBe("ADDRESS_INVALID")
  })

  it("is refused for staff as for customers", async () => {
    const answer = await send<Refusal>(urlOf("/auth/:actor_type/emailpass/register", "user"), {
      body: bodyWith("email", "a@b.example, c@d.example"),
    })
    expect(answer).toMatchObject({ status: 400, body: { code: "ADDRESS_INVALID" } })
  })

  it("leaves nothing behind when it is refused: no identity, cart, customer, invite or email", async () => {
    const hits = await shop.database.query(
      `select 'identity' as what from provider_identity where entity_id ~ 'b\\.example|everyone'
       union all select 'cart' from cart where email ~ 'b\\.example|everyone'
       union all select 'customer' from customer where email ~ 'b\\.example|everyone'
       union all select 'invite' from invite where email ~ 'b\\.example|everyone'
       union all select 'email' from apparel_email where recipient ~ 'b\\.example|everyone'`
    )
    expect(hits).toEqual([])
  })

  it("is somebody else's to judge for a verification that is not about an address", async () => {
    const { headers: own } = await aCustomerSession(shop)
    const body = { entity_id: "+491700000000", entity_type: "phone" }
    const answer = await send<Refusal>(`${shop.url}/auth/verification/request`, { headers: own, body })
    expect(answer.body.code).not.toBe("ADDRESS_INVALID")
  })
})
