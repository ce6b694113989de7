import type {
  StoreFitExportResponse,
  StoreFitProfileResponse,
  StoreFitProfilesResponse,
  StoreSizeRecommendationResponse,
} from "../../../src/types/http/fit"
import { send } from "../../support/client"
import { aCustomerSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { productIdOf } from "../../support/sizing/sizing"
import { shopper } from "../../support/storefront"

type Refusal = { type: string; code?: string; message: string }

const CHEST = "BodyMeasurementChest"
const PROFILES = "/customers/me/fit-profiles"

describe("fit", () => {
  let shop: TestShop
  let customer: Session
  let stranger: Session
  let tee: string
  beforeAll(async () => {
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    customer = await aCustomerSession(shop)
    stranger = await aCustomerSession(shop)
    tee = await productIdOf(shop, "TS-100")
  })

  const store = <T = Refusal>(path: string, session?: Session, body?: unknown, method?: string) =>
    send<T>(`${shop.url}/store/apparel${path}`, {
      headers: shopper(shop, session),
      ...(method && { method }),
      ...(body !== undefined && { body }),
    })

  const recommended = async (body: unknown, { product = tee, session, query = "" }: Asked = {}) => {
    const answer = await store<StoreSizeRecommendationResponse>(`/products/${product}/size-recommendation${query}`, session, body)
    expect([answer.status, answer.body.recommendation === undefined ? answer.body : "advice"]).toEqual([200, "advice"])
    return answer.body.recommendation
  }
  type Asked = { product?: string; session?: Session; query?: string }

  const aProfile = async (said: Record<string, unknown> = {}, session = customer) => {
    const body = { name: "Me", consent: true, measurements: { [CHEST]: 98 }, ...said }
    const answer = await store<StoreFitProfileResponse>(PROFILES, session, body)
    expect([answer.status, answer.body.fit_profile === undefined ? answer.body : "profile"]).toEqual([200, "profile"])
    return answer.body.fit_profile
  }

  /** Rows of each of our tables, and how often `texts` stand in any of them. */
  async function kept(texts: string[] = []): Promise<Record<string, [rows: number, hits: number]>> {
    const tables = await shop.database.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_name like 'apparel\\_%' and table_type = 'BASE TABLE' order by 1"
    )
    const counts: Record<string, [number, number]> = {}
    for (const { name } of tables) {
      const [row] = await shop.database.query<{ rows: number; hits: number }>(
        `select count(*)::int as rows, count(*) filter (where t::text like any($1))::int as hits from ${name} t`,
        [texts.map((text) => `%${text}%`)]
      )
      counts[name] = [row?.rows ?? 0, row?.hits ?? 0]
    }
    return counts
  }

  describe("advice for a guest", () => {
    it("names the size of the body, why, and whether it is in stock", async () => {
      const advice = await recommended({ measurements: { [CHEST]: 98 } }, { query: "?locale=en-GB" })
      expect(advice).toMatchObject({
        status: "recommended",
        size: "M",
        label: "M",
        confidence: expect.stringMatching(/high|medium/) as string,
        chart: { id: expect.stringMatching(/^schart/) as string, version: 1 },
        advice_id: null,
      })
      expect(typeof advice.is_available).toBe("boolean")
      expect(advice.reasons.find(({ code }) => code === "body_in_range")).toMatchObject({
        params: { point: CHEST, mm: 980, size: "M" },
        text: "98 cm (chest) is within the range of M.",
      })
      expect(advice.sentence).toMatch(/^We suggest M\. /)
      for (const { p_small, p_fit, p_large } of advice.sizes) expect(p_small + p_fit + p_large).toBeCloseTo(1, 9)
      expect(JSON.stringify(advice)).not.toContain("belief")
    })

    it("is the same for the same length in any unit and form, in the language and system asked for", async () => {
      const sizes = []
      for (const length of [98, "98 cm", "38.58 in", { value: 38.58, unit: "in" }, { value_mm: 980 }]) {
        sizes.push((await recommended({ unit: "cm", measurements: { [CHEST]: length } })).size)
      }
      expect(new Set(sizes)).toEqual(new Set(["M"]))
      expect((await recommended({ unit: "in", measurements: { [CHEST]: 38.58 } })).size).toBe("M")
      const dress = await productIdOf(shop, "DR-230")
      const body = { system: "us", measurements: { BodyMeasurementBust: 88, BodyMeasurementWaist: 70, BodyMeasurementHips: 95 } }
      const german = await recommended(body, { product: dress, query: "?locale=de-DE" })
      expect(german).toMatchObject({ size: "38", label: "6" })
      expect(german.sentence).toMatch(/\b6\b/)
      expect(german.sentence).not.toMatch(/\b38\b/)
      expect(german.sizes.find(({ size }) => size === "40")?.label).toBe("8")
      const ranks = german.sizes.map(({ rank }) => rank)
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      expect(german.sizes.find(({ size }) => size === "40")?.equivalents).toMatchObject({ uk: expect.any(String) as string })
    })

    it("reads usual sizes, likings and both axes", async () => {
      expect((await recommended({ usual_sizes: [{ size: "large" }] })).reasons).toContainEqual(
        expect.objectContaining({ code: "usual_size", params: { axis: 1, size: "L" } })
      )
      const between = { measurements: { [CHEST]: 101 } }
      expect((await recommended({ ...between, preference: "closer" })).size).toBe("M")
      expect((await recommended({ ...between, preference: "looser" })).size).toBe("L")
      const bra = await productIdOf(shop, "BR-260")
      const measurements = { BodyMeasurementBust: 90, BodyMeasurementUnderbust: 75 }
      expect(await recommended({ measurements }, { product: bra })).toMatchObject({ size: "75B", label: "75B" })
    })

    it("says what is missing, with how the product fits others", async () => {
      const product = await productIdOf(shop, "TS-202")
      const advice = await recommended({}, { product })
      expect(advice).toMatchObject({ status: "insufficient_data", size: null, is_available: null, chart: { version: 1 } })
      expect(advice.fit).toMatchObject({ flag: "runs_small", counts: { small: expect.any(Number) as number } })
    })

    it("counts how the product runs: one that runs small gets a larger size", async () => {
      const product = await productIdOf(shop, "TS-202")
      const body = { measurements: { BodyMeasurementBust: 94 } }
      const [sized] = await shop.database.query<{ mean: number }>("select mean from apparel_fit_offset where product_id = $1", [
        product,
      ])
      const small = await recommended(body, { product })
      expect(small.reasons.map(({ code }) => code)).toContain("product_runs_small")
      await shop.database.query("update apparel_fit_offset set mean = 0 where product_id = $1", [product])
      const usual = await recommended(body, { product })
      await shop.database.query("update apparel_fit_offset set mean = $2 where product_id = $1", [product, sized?.mean])
      const order = small.sizes.map(({ size }) => size)
      expect(order.indexOf(small.size ?? "")).toBe(order.indexOf(usual.size ?? "") + 1)
    })

    it("tells from live stock of the caller's channel, by color, what can be bought", async () => {
      const body = { measurements: { [CHEST]: 98 } }
      const stock = (units: number, color?: string) =>
        shop.database.query(
          `update inventory_level l set stocked_quantity = $2::int, raw_stocked_quantity = jsonb_build_object('value', ($2::int)::text)
           from product_variant_inventory_item i join product_variant v on v.id = i.variant_id
           where i.inventory_item_id = l.inventory_item_id and v.product_id = $1 and v.title like '%M' and v.title like $3`,
          [tee, units, color ? `%${color}%` : "%"]
        )
      const [option] = await shop.database.query<{ value: string }>(
        `select v.value from product_option_value v join product_variant_option vo on vo.option_value_id = v.id
         join product_option o on o.id = v.option_id join product_variant p on p.id = vo.variant_id
         where p.product_id = $1 and o.title = 'Color' order by v.value limit 1`,
        [tee]
      )
      const color = option?.value ?? ""
      await stock(0)
      const out = await recommended(body)
      expect(out).toMatchObject({ size: "M", is_available: false })
      expect(out.reasons.map(({ code }) => code)).toContain("out_of_stock")
      await stock(1_000, color)
      expect(await recommended(body)).toMatchObject({ is_available: true })
      expect(await recommended({ ...body, color })).toMatchObject({ is_available: true })
      await stock(0, color)
      expect(await recommended({ ...body, color })).toMatchObject({ is_available: false })
      expect(await store(`/products/${tee}/size-recommendation`, undefined, { ...body, color: "Octarine" })).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining("'color'") as string },
      })
      await stock(100)
    })

    it("keeps nothing, and says no length in any log line", async () => {
      const before = await kept()
      const logged = shop.log().length
      const measurements = { [CHEST]: "98.765432 cm", BodyMeasurementWaist: { value: "83.123456", unit: "cm" } }
      await recommended({ measurements })
      await recommended({ measurements }, { session: customer })
      const refused = { [CHEST]: "987654.321 cm", BodyMeasurementWaist: "83.123456 miles" }
      for (const [point, length] of Object.entries(refused)) {
        const path = `/products/${tee}/size-recommendation`
        expect((await store(path, undefined, { measurements: { [point]: length } })).status).toBe(400)
      }
      expect(await kept()).toEqual(before)
      expect(shop.log().slice(logged)).not.toMatch(/98\.765432|83\.123456|987654/)
    })

    it("is refused for products that are not there, and for profiles without a login", async () => {
      expect(await store("/products/prod_none/size-recommendation", undefined, {})).toMatchObject({
        status: 404,
        body: { code: "PRODUCT_NOT_FOUND" },
      })
      const profile = await aProfile()
      const path = `/products/${tee}/size-recommendation`
      expect((await store(path, undefined, { profile_id: profile.id })).status).toBe(401)
      expect(await store(path, stranger, { profile_id: profile.id })).toMatchObject({
        status: 404,
        body: { code: "FIT_PROFILE_NOT_FOUND" },
      })
    })
  })

  const lengths: [field: string, body: Record<string, unknown>][] = [
    [`measurements.${CHEST}`, { measurements: { [CHEST]: -98 } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: 400 } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: 0 } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: "NaN" } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: "Infinity" } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: null } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: "wide" } }],
    [`measurements.${CHEST}`, { measurements: { [CHEST]: { value: 98, unit: "ft" } } }],
    ["measurements.BodyMeasurementTail", { measurements: { BodyMeasurementTail: 98 } }],
    ["measurements.BodyMeasurementWeight", { measurements: { BodyMeasurementWeight: 98 } }],
    ["measurements", { measurements: [98] }],
    ["measurements", { measurements: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`p${n}`, 1])) }],
    ["unit", { unit: "ell" }],
    ["preference", { preference: "baggy" }],
    ["usual_sizes", { usual_sizes: "M" }],
    ["usual_sizes.0.scale", { usual_sizes: [{ scale: "no-such-scale", size: "M" }] }],
    ["usual_sizes.0.size", { usual_sizes: [{ scale: "alpha-men", size: "Huge" }] }],
  ]

  it.each(lengths)("refuses a wrong %s by its name, in profiles and in questions: %j", async (field, body) => {
    const profile = await store(PROFILES, customer, { name: "Me", consent: true, ...body })
    const question = await store(`/products/${tee}/size-recommendation`, undefined, body)
    for (const answer of [profile, question]) {
      expect(answer).toMatchObject({ status: 400, body: { type: "invalid_data" } })
      const [first = "", ...rest] = field.split(".")
      expect(answer.body.message).toMatch(new RegExp([first, ...rest].join("[., ]+")))
    }
  })

  describe("fit profiles", () => {
    it.each([
      ["consent", { consent: false }],
      ["consent", { consent: undefined }],
      ["consent", { consent: "yes" }],
      ["name", { name: "" }],
      ["name", { name: undefined }],
      ["gender", { gender: "robot" }],
      ["age_group", { age_group: 40 }],
      ["weight", { weight: 80 }],
    ])("are refused with a wrong %s: %j", async (field, said) => {
      const body = { name: "Me", consent: true, ...said }
      const { status, body: refusal } = await store(PROFILES, customer, body)
      expect([status, refusal.message]).toEqual([400, expect.stringContaining(field) as string])
    })

    it("are made, read, changed and deleted by their customer, in millimeters once and for all", async () => {
      const made = await aProfile({
        name: "Robin",
        unit: "in",
        measurements: { [CHEST]: 38.5, BodyMeasurementWaist: "86 cm" },
        usual_sizes: [{ scale: "alpha-men", size: "large", brand: "Hypex" }],
      })
      expect(made).toMatchObject({
        name: "Robin",
        gender: null,
        preference: "regular",
        measurements: { [CHEST]: { value_mm: 978, text: "38\u00a0½\u00a0in" }, BodyMeasurementWaist: { value_mm: 860 } },
        usual_sizes: [{ scale: "alpha-men", size: "L", brand: "Hypex" }],
      })
      expect(Date.parse(made.consent_at)).toBeGreaterThan(Date.now() - 60_000)
      const at = `${PROFILES}/${made.id}`
      const measurements = Object.fromEntries(
        Object.entries(made.measurements).map(([point, { value_mm }]) => [point, { value_mm }])
      )
      const changed = await store<StoreFitProfileResponse>(at, customer, { unit: "cm", gender: "male", measurements })
      expect(changed.body.fit_profile).toMatchObject({
        name: "Robin",
        gender: "male",
        measurements: { [CHEST]: { value_mm: 978 } },
      })
      expect((await store<StoreFitProfileResponse>(at, customer)).body).toEqual(changed.body)
      const { body } = await store<StoreFitProfilesResponse>(PROFILES, customer)
      expect(body.fit_profiles.map(({ id }) => id)).toContain(made.id)
      expect((await store(at, customer, undefined, "DELETE")).body).toEqual({ id: made.id, object: "fit_profile", deleted: true })
      expect((await store(at, customer)).status).toBe(404)
    })

    it("of others are not there", async () => {
      const { id } = await aProfile()
      for (const [body, method] of [
        [undefined, "GET"],
        [{ name: "Mine" }, "POST"],
        [undefined, "DELETE"],
      ] as const) {
        const answer = await store(`${PROFILES}/${id}`, stranger, body, method)
        expect(answer).toMatchObject({ status: 404, body: { code: "FIT_PROFILE_NOT_FOUND" } })
      }
      expect((await store<StoreFitProfilesResponse>(PROFILES, stranger)).body.fit_profiles).toEqual([])
      expect((await store(`${PROFILES}/${id}`, customer)).status).toBe(200)
    })

    it("are at most twenty a customer, also when many are asked for at once", async () => {
      const greedy = await aCustomerSession(shop)
      const answers = await Promise.all(
        Array.from({ length: 25 }, () => store(PROFILES, greedy, { name: "One more", consent: true }))
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
      expect(answers.find(({ status }) => status !== 200)).toMatchObject({ status: 400, body: { code: "FIT_PROFILES_FULL" } })
    })

    it("are advised by their measurements and what was bought, and the advice is remembered without a length", async () => {
      const buyer = await aCustomerSession(shop)
      const [row] = await shop.database.query<{ id: string }>("select id from customer where email = $1", [buyer.email])
      const profile = await aProfile({ measurements: { [CHEST]: "98.765432 cm" } }, buyer)
      const told = await recommended({ profile_id: profile.id }, { session: buyer })
      expect(told).toMatchObject({ size: "M", advice_id: expect.stringMatching(/^fitadv_/) as string })
      await shop.database.query(
        `insert into apparel_fit_outcome (line_item_id, piece, order_id, product_id, customer_id, scale_handle, size, position, outcome,
           source, weight, occurred_at)
         select 'line_' || n, 1, 'order_' || n, $1, $2, case when n < 4 then 'alpha-men' else 'alpha-women' end, 'XL', 6, 'fit', 'kept', 0.5, now()
         from generate_series(1, 6) n`,
        [tee, row?.id]
      )
      const again = await recommended({ profile_id: profile.id }, { session: buyer })
      expect(again.reasons).toContainEqual(
        expect.objectContaining({ code: "kept_history", params: expect.objectContaining({ size: "XL", n: 3 }) as object })
      )
      const { body } = await store<StoreFitExportResponse>(`${PROFILES}/export`, buyer)
      expect(body.fit_profiles).toEqual([profile])
      expect(body.advice.map(({ id }) => id)).toEqual([again.advice_id, told.advice_id])
      expect(body.advice[1]).toMatchObject({ product_id: tee, profile_id: profile.id, status: "recommended", size: "M" })
      expect(body.outcomes).toHaveLength(6)
      const hits = Object.entries(await kept(["98.765432", ": 988"])).filter(([, [, found]]) => found > 0)
      expect(hits).toEqual([["apparel_fit_profile", [expect.any(Number), 1]]])
      expect(shop.log()).not.toContain("98.765432")

      expect((await store(PROFILES, buyer, undefined, "DELETE")).body).toEqual({ object: "fit_profiles", deleted: true })
      const empty = { fit_profiles: [], advice: [], outcomes: [] }
      expect((await store(`${PROFILES}/export`, buyer)).body).toEqual(empty)
      const left = Object.values(await kept([row?.id ?? ""])).filter(([, found]) => found > 0)
      // The spine's own message about the new customer.
      expect(left.length).toBeLessThanOrEqual(1)
    })
  })
})
