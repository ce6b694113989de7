import { send } from "../../support/client"
import { eventually } from "../../support/eventually"
import { execScript } from "../../support/exec-script"
import { anAdminSession } from "../../support/sessions"
import { aShop } from "../../support/shop"
import { productIdOf } from "../../support/sizing/sizing"

jest.setTimeout(240_000)

type Linked = { value: string; rank: number; apparel_option_sizes?: { code: string; rank: number }[] }

describe("which size an option value means", () => {
  it("follows the product when it changes and the scale when that changes, and others read it through a link", async () => {
    const shop = await aShop()
    const staff = await anAdminSession(shop)
    const product = await productIdOf(shop, "TS-100")
    const post = async (path: string, body: unknown) => {
      const answer = await send<Record<string, never>>(`${shop.url}/admin/${path}`, { headers: staff.headers, body })
      expect([path, answer.status, answer.body.message]).toEqual([path, 200, undefined])
    }
    const sizes = () =>
      shop.database.query<{ value: string; code: string; rank: number }>(
        `select v.value, o.code, v.rank from apparel_option_size o join product_option_value v on v.id = o.option_value_id
         where o.product_id = $1 order by v.rank`,
        [product]
      )
    const [option] = await shop.database.query<{ id: string }>(
      `select o.id from product_product_option po join product_option o on o.id = po.product_option_id
       where po.product_id = $1 and o.title = 'Size'`,
      [product]
    )
    expect((await sizes()).map(({ code }) => code)).toEqual(["S", "M", "L", "XL", "XXL"])

    // Staff write sizes as they like; the order is the scale's all the same.
    await post(`products/${product}/options/batch`, {
      update: [{ product_option_id: option?.id, add: [{ value: "3-xl" }, { value: "x small" }] }],
    })
    await post(`products/${product}`, { title: "Harbor Tee, now in more sizes" })
    const wanted = ["x small", "S", "M", "L", "XL", "XXL", "3-xl"]
    await eventually(async () => {
      const found = await sizes()
      expect(found.map(({ value }) => value)).toEqual(wanted)
      return true
    }, 30_000)

    // A scale that changes is followed by the job.
    await shop.database.query(
      `update apparel_size_value v set rank = 1000 - v.rank from apparel_size_scale s where s.id = v.scale_id and s.handle = 'alpha-men'`
    )
    await shop.database.query("update apparel_size_scale set updated_at = now() where handle = 'alpha-men'")
    const output = await execScript("match-sizes.js", shop.database.url, { args: [product] })
    const linked = JSON.parse(/sizes=(.*)/.exec(output)?.[1] ?? "[]") as Linked[]
    const large = linked.find(({ value }) => value === "3-xl")
    expect(large?.apparel_option_sizes).toMatchObject([{ code: "3XL", rank: large?.rank }])
    expect((await sizes()).map(({ code }) => code)).toEqual(["3XL", "XXL", "XL", "L", "M", "S", "XS"])
  })
})
