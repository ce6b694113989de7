import { ask } from "../../support/client"
import { eventually } from "../../support/eventually"
import { anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { productIdOf } from "../../support/sizing/sizing"

// The relay works off what the seed left first.
jest.setTimeout(240_000)

describe("an option that is called otherwise", () => {
  let shop: TestShop
  let product: string
  let headers: Record<string, string>
  let option: { id: string; value_id: string }
  beforeAll(async () => {
    shop = await aShop()
    headers = (await anAdminSession(shop)).headers
    product = await productIdOf(shop, "TS-100")
    const [row] = await shop.database.query<typeof option>(
      `select o.id, v.id as value_id from product_product_option po join product_option o on o.id = po.product_option_id
       join product_option_value v on v.option_id = o.id and v.value = 'L' where po.product_id = $1 and o.title = 'Size'`,
      [product]
    )
    if (!row) throw new Error("The seed's tee has no size L")
    option = row
  })

  const rename = (path: string, body: object) => ask(`${shop.url}/admin/product-options/${option.id}${path}`, { headers, body })
  /** Sizes of the product's variants as they were told last, once `isWanted`. */
  const told = (isWanted: (options: Record<string, string>[]) => boolean) =>
    eventually(async () => {
      const [last] = await shop.database.query<{ options: Record<string, string>[] }>(
        `select jsonb_path_query_array(data, '$.variants[*].options') as options from apparel_log
         where name = 'product_updated' and aggregate_id = $1 order by id desc limit 1`,
        [product]
      )
      return last && isWanted(last.options) ? true : undefined
    }, 60_000)
  const size = () =>
    shop.database.query<{ code: string }>("select code from apparel_option_size where product_id = $1 and option_value_id = $2", [
      product,
      option.value_id,
    ])
  const sizeIs = (code: string | undefined) =>
    eventually(async () => ((await size())[0]?.code === code ? true : undefined), 60_000)

  it("is told of its value, and its size is matched anew: to another one, and to none", async () => {
    expect(await sizeIs("L")).toBe(true)
    await rename(`/values/${option.value_id}`, { value: "3-xl" })
    expect(await told((variants) => variants.some(({ Size }) => Size === "3-xl"))).toBe(true)
    expect(await sizeIs("3XL")).toBe(true)
    await rename(`/values/${option.value_id}`, { value: "Mystery" })
    expect(await told((variants) => variants.some(({ Size }) => Size === "Mystery"))).toBe(true)
    expect(await sizeIs(undefined)).toBe(true)
  })

  it("is told of its title", async () => {
    await rename("", { title: "Fit" })
    expect(await told((variants) => variants.every((options) => "Fit" in options && !("Size" in options)))).toBe(true)
  })
})
