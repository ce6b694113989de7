import type {
  AdminOpenSizeChart,
  AdminProductSizingResponse,
  AdminSizeChartImportResponse,
  AdminSizeChartPublishResponse,
  StoreSizeConversionResponse,
} from "../../../src/types/http/sizing"
import { send } from "../../support/client"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aChart, productIdOf, sizeChartOf } from "../../support/sizing/sizing"
import { shopper } from "../../support/storefront"

type Refusal = { type: string; code?: string; message: string }

describe("size charts", () => {
  let shop: TestShop
  let staff: Session
  beforeAll(async () => {
    // Without a worker: what is captured stays in the outbox.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
  })

  const admin = <T = Refusal>(path: string, body?: unknown, method?: string) =>
    send<T>(`${shop.url}/admin/apparel${path}`, {
      headers: staff.headers,
      ...(method && { method }),
      ...(body !== undefined && { body }),
    })
  const store = <T = Refusal>(path: string, headers: Record<string, string> = {}) =>
    send<T>(`${shop.url}/store/apparel${path}`, { headers: { ...shopper(shop), ...headers } })

  const aDraft = async (rows?: Record<string, string>): Promise<AdminOpenSizeChart> => {
    const { status, body } = await admin<{ size_chart: AdminOpenSizeChart }>("/size-charts", aChart(rows))
    expect(status).toBe(200)
    return body.size_chart
  }

  it("come with every product of the demo, sizes in the order of their scale", async () => {
    const products = await shop.database.query<{ id: string; handle: string }>("select id, handle from product")
    expect(products.length).toBeGreaterThan(40)
    for (const { id, handle } of products) {
      const answer = await sizeChartOf(shop, id)
      const { options, size_chart } = answer
      const ranks = options.map(({ rank }) => rank)
      expect([handle, options.length > 0, ranks.includes(null)]).toEqual([handle, true, false])
      expect([handle, [...ranks].sort((a, b) => Number(a) - Number(b))]).toEqual([handle, ranks])
      expect([handle, size_chart?.rows.length ?? 0]).toEqual([handle, expect.any(Number) as number])
      expect(size_chart?.rows.length).toBeGreaterThan(0)
    }
  })

  it("are read in the unit, system and language of whoever asks", async () => {
    const dress = await productIdOf(shop, "DR-230")
    const german = await sizeChartOf(shop, dress, "?locale=de-DE")
    expect(german.size_chart).toMatchObject({ unit: "cm", title: "Damengrößen EU" })
    const titles = german.size_chart?.points.map(({ title }) => title)
    expect(titles).toEqual(["Oberweite", "Taillenumfang", "Hüftumfang"])
    const american = await sizeChartOf(shop, dress, "?locale=en-US")
    expect(american.size_chart?.unit).toBe("in")
    const sizes = american.scale?.axes[0]?.sizes ?? []
    expect(sizes.find(({ code }) => code === "38")).toMatchObject({ label: "6", system: "us", is_approximate: true })
    expect(american.options.find(({ value }) => value === "38")).toMatchObject({ code: "38", label: "6" })
    const row = american.size_chart?.rows.find(({ size }) => size === "38")
    expect(row?.cells[0]).toMatchObject({ min_mm: 860, max_mm: 900, text: "33\u00a0¾–35\u00a0½" })
    const british = await sizeChartOf(shop, dress, "?unit=cm&system=uk")
    expect(british.scale?.axes[0]?.sizes.find(({ code }) => code === "38")?.label).toBe("10")
  })

  it("resolve by category before the scale, and name why", async () => {
    const { size_chart } = await sizeChartOf(shop, await productIdOf(shop, "TS-100"))
    expect(size_chart).toMatchObject({ handle: "men-tops", resolved_by: "category" })
    const garment = await sizeChartOf(shop, await productIdOf(shop, "TS-100"), "?basis=garment")
    expect(garment.size_chart).toMatchObject({ handle: "men-t-shirts-garment", basis: "garment" })
    expect(garment.size_chart?.rows[0]?.cells[0]).toMatchObject({ min_mm: 980, text: "98" })
  })

  it("are drafted, checked, published once they are right, and then never change", async () => {
    const product = await productIdOf(shop, "TS-101")
    const chart = await aDraft({ M: "9,4-102" })
    const refused = await admin<AdminSizeChartPublishResponse & Refusal>(`/size-charts/${chart.id}/publish`, {})
    expect(refused).toMatchObject({ status: 400, body: { code: "CHART_INVALID", published: null } })
    expect(refused.body.findings).toContainEqual(
      expect.objectContaining({ level: "error", row: "M", column: "BodyMeasurementChest" })
    )
    const opened = chart.draft?.content_hash
    const grid = (aChart() as { grid: unknown }).grid
    const stale = await admin(`/size-charts/${chart.id}/draft`, { grid, opened: "0".repeat(64) })
    expect(stale).toMatchObject({ status: 400, body: { code: "CHART_CHANGED" } })
    expect((await admin(`/size-charts/${chart.id}/draft`, { grid, opened })).status).toBe(200)
    expect(await admin(`/size-charts/${chart.id}/publish`, {})).toMatchObject({ status: 200, body: { published: 1 } })
    expect(await admin(`/size-charts/${chart.id}/publish`, {})).toMatchObject({
      status: 400,
      body: { code: "CHART_HAS_NO_DRAFT" },
    })
    await expect(
      shop.database.query("update apparel_size_chart_version set document = '{}' where chart_id = $1", [chart.id])
    ).rejects.toThrow(/was published and cannot be changed/)
    expect(await admin(`/size-charts/${chart.id}`, undefined, "DELETE")).toMatchObject({
      status: 400,
      body: { code: "CHART_WAS_PUBLISHED" },
    })

    const assignment = { chart_id: chart.id, target: "product", target_id: product }
    const made = await admin<{ size_assignment: { id: string } }>("/size-assignments", assignment)
    expect(made.status).toBe(200)
    expect(await admin("/size-assignments", assignment)).toMatchObject({ status: 400, body: { code: "ASSIGNMENT_EXISTS" } })
    expect((await sizeChartOf(shop, product)).size_chart).toMatchObject({ id: chart.id, version: 1, resolved_by: "product" })

    expect((await admin(`/size-charts/${chart.id}/draft`, { grid })).status).toBe(200)
    expect(await admin(`/size-charts/${chart.id}/publish`, {})).toMatchObject({ body: { published: 2 } })
    expect((await sizeChartOf(shop, product)).size_chart).toMatchObject({ version: 2 })
    expect((await admin(`/size-charts/${chart.id}/archive`, {})).status).toBe(200)
    expect((await sizeChartOf(shop, product)).size_chart).toMatchObject({ handle: "men-tops" })
    await admin(`/size-assignments/${made.body.size_assignment.id}`, undefined, "DELETE")
  })

  it("tell integrators when one is published", async () => {
    await shop.database.query("delete from apparel_outbox")
    const chart = await aDraft()
    await admin(`/size-charts/${chart.id}/publish`, {})
    const rows = await shop.database.query<{ facts: Record<string, unknown> }>(
      "select facts from apparel_outbox where name = 'size_chart_published'"
    )
    const facts = { chart_id: chart.id, handle: chart.handle, chart_version: 1, basis: "body", scale_handle: "alpha-men" }
    expect(rows).toEqual([{ facts: expect.objectContaining(facts) as object }])
  })

  it("find which sizes a product's options mean, and report what they are not", async () => {
    const product = await productIdOf(shop, "TS-102")
    const at = `/products/${product}/sizing`
    const before = await admin<AdminProductSizingResponse>(at)
    expect(before.body).toMatchObject({
      sizing: { scale: "alpha-men" },
      unmatched: [],
      effective: { kind: "top", gender: "male" },
    })
    const after = await admin<AdminProductSizingResponse>(at, { scale: "women-eu", stretch: "high" })
    expect(after.body.matched).toEqual([])
    expect(after.body.unmatched.map(({ value }) => value)).toEqual(expect.arrayContaining(["S", "M", "L", "XL"]))
    expect(after.body.effective).toMatchObject({ scale: "women-eu", stretch: "high" })
    await admin(at, { scale: "alpha-men", stretch: null })
    const ranks = await shop.database.query<{ value: string; rank: number }>(
      `select v.value, v.rank from apparel_option_size o join product_option_value v on v.id = o.option_value_id
       where o.product_id = $1 order by o.rank`,
      [product]
    )
    expect(ranks.map(({ value }) => value)).toEqual(["S", "M", "L", "XL", "XXL"])
    expect(ranks.map(({ rank }) => rank)).toEqual([...ranks.map(({ rank }) => rank)].sort((a, b) => a - b))
  })

  it("leave nothing behind when a product, an option value or a category is deleted", async () => {
    const product = await productIdOf(shop, "TS-103")
    const [category] = await shop.database.query<{ id: string }>(
      "select product_category_id as id from product_category_product where product_id = $1",
      [product]
    )
    const { body } = await admin<{ product_category: { id: string } }>(
      "/../product-categories".replace("/..", ""),
      undefined
    ).then(() =>
      send<{ product_category: { id: string } }>(`${shop.url}/admin/product-categories`, {
        headers: staff.headers,
        body: { name: "Short lived", parent_category_id: category?.id },
      })
    )
    const chart = await aDraft()
    await admin(`/size-charts/${chart.id}/publish`, {})
    for (const [target, target_id] of [
      ["product", product],
      ["category", body.product_category.id],
    ])
      expect((await admin("/size-assignments", { chart_id: chart.id, target, target_id })).status).toBe(200)
    const about = async (id: string) => {
      const [row] = await shop.database.query<{ rows: number }>(
        `select (select count(*) from apparel_product_sizing where product_id = $1) +
           (select count(*) from apparel_option_size where product_id = $1) +
           (select count(*) from apparel_size_assignment where target_id = $1) as rows`,
        [id]
      )
      return Number(row?.rows)
    }
    expect(await about(product)).toBeGreaterThan(5)
    const gone = await send(`${shop.url}/admin/product-categories/${body.product_category.id}`, {
      headers: staff.headers,
      method: "DELETE",
    })
    expect(gone.status).toBe(200)
    expect(await about(body.product_category.id)).toBe(0)
    expect((await sizeChartOf(shop, product)).size_chart).toMatchObject({ id: chart.id })
    expect((await send(`${shop.url}/admin/products/${product}`, { headers: staff.headers, method: "DELETE" })).status).toBe(200)
    expect(await about(product)).toBe(0)
    expect(await store(`/products/${product}/size-chart`)).toMatchObject({ status: 404, body: { code: "PRODUCT_NOT_FOUND" } })
    expect(await admin(`/products/${product}/sizing`)).toMatchObject({ status: 404 })
  })

  it("convert by table and by formula, and say how sure that is", async () => {
    const convert = (query: string) => store<StoreSizeConversionResponse & Refusal>(`/sizes/convert?${query}`)
    expect(await convert("size=38&from=eu&to=uk&kind=dress&gender=female")).toMatchObject({
      body: { size: "10", method: "table", is_approximate: true },
    })
    expect(await convert("size=5.5&from=uk&to=eu&kind=footwear&gender=male")).toMatchObject({ body: { size: "38" } })
    expect(await convert("size=banana&from=eu&to=uk&kind=dress&gender=female")).toMatchObject({
      status: 400,
      body: { code: "UNKNOWN_SIZE", message: expect.stringContaining("'size'") as string },
    })
  })

  it.each([
    ["an unknown system", "/sizes/convert?size=38&from=eu&to=mars&kind=dress", /to/],
    ["an unknown kind", "/sizes/convert?size=38&from=eu&to=uk&kind=hat", /kind/],
    ["no size", "/sizes/convert?from=eu&to=uk&kind=dress", /size/],
    ["a field it does not know", "/sizes/convert?size=38&from=eu&to=uk&kind=dress&color=red", /color/],
    ["a wrong unit", "/products/prod_1/size-chart?unit=yard", /unit/],
    ["a locale that is none", "/products/prod_1/size-chart?locale=__", /locale/],
    ["an id that is none", "/products/a%20b/size-chart", /id/],
    ["an unknown basis", "/products/prod_1/size-chart?basis=soul", /basis/],
  ])("refuse %s", async (_, path, field) => {
    const { status, body } = await store(path)
    expect([status, body.message]).toEqual([400, expect.stringMatching(field)])
  })

  it.each([
    ["a scale that is not there", "/size-charts", { ...aChart(), scale: "no-such" }, 404, /no-such/],
    ["a chart of the same handle", "/size-charts", { ...aChart(), handle: "men-tops" }, 400, /men-tops/],
    ["a chart without a title", "/size-charts", { ...aChart(), title: { en: "" } }, 400, /title/],
    [
      "a wrong role",
      "/size-charts/check",
      { scale: "alpha-men", grid: { basis: "body", unit: "cm", points: [{ code: "A", role: "boss" }], rows: [] } },
      400,
      /role/,
    ],
    [
      "an assignment to nothing",
      "/size-assignments",
      { chart_id: "schart_1", target: "product", target_id: "prod_1" },
      404,
      /schart_1/,
    ],
    [
      "a scale with a rank twice",
      "/size-scales",
      {
        handle: "twice",
        name: "Twice",
        system: "eu",
        kind: "top",
        gender: "male",
        age_group: "adult",
        axes: [
          {
            name: { en: "Size" },
            values: [
              { code: "1", rank: 1 },
              { code: "2", rank: 1 },
            ],
          },
        ],
      },
      400,
      /rank/,
    ],
    [
      "a scale in an unknown system",
      "/size-scales",
      {
        handle: "mars",
        name: "Mars",
        system: "mars",
        kind: "top",
        gender: "male",
        age_group: "adult",
        axes: [{ name: { en: "Size" }, values: [{ code: "1", rank: 1 }] }],
      },
      400,
      /system/,
    ],
  ])("refuse staff %s", async (_, path, body, status, message) => {
    const answer = await admin(path, body)
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(message)])
  })

  it("keep a scale that charts or products use, and the sizes that charts measure", async () => {
    expect(await admin("/size-scales/alpha-men", undefined, "DELETE")).toMatchObject({
      status: 400,
      body: { code: "SCALE_IN_USE" },
    })
    type Scale = { size_scale: Record<string, unknown> & { axes: { values: { code: string }[] }[] } }
    const { id, is_starter, updated_at, handle, ...scale } = (await admin<Scale>("/size-scales/alpha-men")).body.size_scale
    expect([handle, is_starter, typeof updated_at, typeof id]).toEqual(["alpha-men", true, "string", "string"])
    const withoutM = scale.axes.map((axis) => ({ ...axis, values: axis.values.filter(({ code }) => code !== "M") }))
    expect(await admin("/size-scales/alpha-men", { ...scale, axes: withoutM })).toMatchObject({
      status: 400,
      body: { code: "SIZES_IN_USE" },
    })
    expect(await admin<Scale>("/size-scales/alpha-men", scale)).toMatchObject({ status: 200 })
  })

  describe("as files", () => {
    const base64 = (text: string) => Buffer.from(text).toString("base64")
    const download = async (path: string) => {
      const response = await fetch(`${shop.url}/admin/apparel${path}`, { headers: staff.headers })
      expect(response.status).toBe(200)
      return { type: response.headers.get("content-disposition"), bytes: Buffer.from(await response.arrayBuffer()) }
    }

    it("take a chart as people write it, tell first what would change, and give it back", async () => {
      const chart = await aDraft()
      const at = `/size-charts/${chart.id}`
      const table = 'Größe;Brustumfang (cm)\nS;"86,5–94"\nM;94-102\nL;102 – 110\nXL;110-118\n2XL;118-129\n'
      const dry = await admin<AdminSizeChartImportResponse>(`${at}/import`, { file: base64(table), dry_run: true })
      expect(dry.status).toBe(200)
      expect(dry.body.changes.map(({ change, row }) => `${change} ${row}`)).toEqual(["changed S", "added XXL"])
      expect((await admin<{ size_chart: AdminOpenSizeChart }>(at)).body.size_chart.draft?.content_hash).toBe(
        chart.draft?.content_hash
      )
      expect((await admin(`${at}/import`, { file: base64(table) })).status).toBe(200)
      const { draft } = (await admin<{ size_chart: AdminOpenSizeChart }>(at)).body.size_chart
      expect(draft?.document.rows[0]).toMatchObject({ size: "S", cells: { BodyMeasurementChest: { min_mm: 865, max_mm: 940 } } })
      for (const format of ["csv", "xlsx"]) {
        const { bytes, type } = await download(`${at}/export?format=${format}`)
        expect(type).toContain(`${chart.handle}.${format}`)
        const again = { file: bytes.toString("base64"), dry_run: true }
        expect((await admin<AdminSizeChartImportResponse>(`${at}/import`, again)).body).toMatchObject({ faults: [], changes: [] })
      }
    })

    it("name every bad cell and keep nothing", async () => {
      const chart = await aDraft()
      const file = base64("Size,Chest (cm)\nS,wide\nM,94-102\nHUGE,1-2\n")
      const answer = await admin<AdminSizeChartImportResponse>(`/size-charts/${chart.id}/import`, { file })
      expect(answer).toMatchObject({ status: 400, body: { document: null, changes: [] } })
      expect(answer.body.faults.map(({ cell }) => cell)).toEqual(["B2", "A4"])
      const { body } = await admin<{ size_chart: AdminOpenSizeChart }>(`/size-charts/${chart.id}`)
      expect(body.size_chart.draft?.content_hash).toBe(chart.draft?.content_hash)
      expect(await admin(`/size-charts/${chart.id}/import`, { file: "%" })).toMatchObject({ status: 400 })
    })

    it("carry all scales there and back", async () => {
      const { bytes } = await download("/size-scale-files/export?format=xlsx")
      const file = bytes.toString("base64")
      expect(await admin("/size-scale-files/import", { file, dry_run: true })).toMatchObject({
        status: 200,
        body: { faults: [], changes: [] },
      })
      expect((await admin("/size-scale-files/import", { file })).status).toBe(200)
    })
  })
})
