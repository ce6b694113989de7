import type { AdminFitInsightResponse, AdminFitInsightsResponse } from "../../../src/types/http/fit"
import { demoEnvironment } from "../../../dev/demo-environment"
import { SurveyTokens } from "../../../src/modules/sizing/fit/surveys/survey-tokens"
import { send } from "../../support/client"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { productIdOf } from "../../support/sizing/sizing"
import { aSoldLine } from "../../support/sizing/sold-lines"
import { shopper } from "../../support/storefront"

type Refusal = { type: string; code?: string; message: string }

describe("fit feedback", () => {
  let shop: TestShop
  let staff: Session
  let tee: string
  beforeAll(async () => {
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
    tee = await productIdOf(shop, "TS-100")
  })

  const store = (path: string, body: unknown) =>
    send<Refusal>(`${shop.url}/store/apparel${path}`, { headers: shopper(shop), body })
  const admin = <T = Refusal>(path: string) => send<T>(`${shop.url}/admin/apparel${path}`, { headers: staff.headers })

  describe("the survey", () => {
    const tokens = new SurveyTokens(demoEnvironment({}, 9000, "").JWT_SECRET ?? "")
    const hoursLater = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    const page = (token: string, query = "", method = "GET") =>
      send<string>(`${shop.url}/apparel/fit-feedback/${token}${query}`, { method })

    it("takes an answer from whoever has the link, and changes nothing by being opened", async () => {
      const product = await productIdOf(shop, "TS-103")
      const line = await aSoldLine(shop.database, { product, size: "M" })
      await shop.database.query(`update "order" set locale = 'de-DE' where id = $1`, [line])
      const token = tokens.tokenFor(line, hoursLater(1))
      const opened = await page(token, "?answer=small")
      expect([opened.status, opened.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")])
      expect(opened.body).toMatch(
        /lang="de"[\s\S]*Wie passt Tee\?[\s\S]*Zu klein[\s\S]*<form method="post" action="\?answer=small"/
      )
      expect(await shop.database.query("select 1 from apparel_fit_outcome where line_item_id = $1", [line])).toEqual([])

      expect((await page(token, "?answer=small", "POST")).body).toContain("Danke!")
      const { body } = await admin<AdminFitInsightResponse>(`/fit-insights/${product}`)
      expect(body.fit_insight).toMatchObject({
        product_id: product,
        counts: { small: 1, fit: 0, large: 0 },
        customers: 1,
        flag: null,
      })
      expect(body.fit_insight.sizes).toEqual([{ size: "M", small: 1, fit: 0, large: 0, other: 0 }])
      expect(body.fit_insight.sources).toEqual([{ source: "survey", small: 1, fit: 0, large: 0, other: 0 }])
      expect(body.fit_insight.offset).toBeLessThan(0)

      expect(await store(`/fit-feedback/${token}`, { fit: "fit" })).toMatchObject({
        status: 200,
        body: { fit: "fit" },
      })
      const after = await admin<AdminFitInsightResponse>(`/fit-insights/${product}`)
      expect(after.body.fit_insight.counts).toEqual({ small: 0, fit: 1, large: 0 })
    })

    it("refuses forged and expired tokens, and answers that are none", async () => {
      const line = await aSoldLine(shop.database, { product: tee, size: "M" })
      const token = tokens.tokenFor(line, hoursLater(1))
      const expired = tokens.tokenFor(line, hoursLater(-1))
      const cases = [
        [`${token.slice(0, -4)}AAAA`, "SURVEY_TOKEN_INVALID"],
        [token.replace(line, "ordli_another"), "SURVEY_TOKEN_INVALID"],
        [tokens.tokenFor("ordli_unknown", hoursLater(1)), "SURVEY_TOKEN_INVALID"],
        [expired, "SURVEY_TOKEN_EXPIRED"],
      ] as const
      for (const [bad, code] of cases) {
        const answer = await store(`/fit-feedback/${bad}`, { fit: "fit" })
        expect(answer).toMatchObject({ status: 400, body: { code, message: expect.stringContaining("'token'") as string } })
        for (const method of ["GET", "POST"]) expect((await page(bad, "?answer=fit", method)).status).toBe(400)
      }
      expect((await store("/fit-feedback/%00", { fit: "fit" })).status).toBe(400)
      const wrong = await store(`/fit-feedback/${token}`, { fit: "perfect" })
      expect(wrong).toMatchObject({ status: 400, body: { message: expect.stringContaining("fit") as string } })
      expect((await page(token, "?answer=<script>alert(1)</script>")).body).not.toContain("<script>")
      expect(await shop.database.query("select 1 from apparel_fit_outcome where line_item_id = $1", [line])).toEqual([])
    })
  })

  describe("insights", () => {
    const insights = async (query = "") => (await admin<AdminFitInsightsResponse>(`/fit-insights${query}`)).body

    it("list the demo's products that run small or large, filtered and sorted", async () => {
      const small = await insights("?flag=runs_small&sort=offset")
      expect(small.count).toBeGreaterThanOrEqual(2)
      for (const { flag, interval, offset } of small.fit_insights) {
        expect([flag, interval.low < offset, offset < interval.high, interval.high < 0]).toEqual(["runs_small", true, true, true])
      }
      expect((await insights("?flag=runs_large")).fit_insights.map(({ handle }) => handle)).toEqual([
        "ledger-02-slim-jeans-jn-131",
      ])
      const named = await insights("?q=crop&limit=1")
      expect(named).toMatchObject({ count: 1, limit: 1, offset: 0, fit_insights: [{ title: "Studio Crop Tee" }] })
      const sorted = (await insights("?sort=-outcomes")).fit_insights.map(
        ({ counts: { small: s, fit, large } }) => s + fit + large
      )
      expect(sorted).toEqual([...sorted].sort((a, b) => b - a))
    })

    it.each(["?flag=tight", "?sort=name", "?limit=0", "?offset=-1", "?q=", "?size=M"])("refuse %s", async (query) => {
      expect((await admin(`/fit-insights${query}`)).status).toBe(400)
    })

    it("know nothing of a product nobody told of", async () => {
      expect(await admin("/fit-insights/prod_none")).toMatchObject({ status: 404, body: { code: "FIT_INSIGHT_NOT_FOUND" } })
    })
  })
})
