import { HONEST_FILES, HOSTILE_FILES } from "../../../src/modules/sizing/exchange/__tests__/hostile-files"
import { rawRequest } from "../../support/raw-request"
import { anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { shopper } from "../../support/storefront"

type Answer = { code?: string; message?: string; faults?: { cell: string }[] }

describe("files that staff import", () => {
  let shop: TestShop
  let staff: Session
  beforeAll(async () => {
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
  })

  // On a connection of its own: one that was kept open ends while a test makes its file.
  const importScales = async (file: Buffer): Promise<{ status: number; body: Answer }> => {
    const { status, body } = await rawRequest(`${shop.url}/admin/apparel/size-scale-files/import`, {
      method: "POST",
      headers: { ...staff.headers, "content-type": "application/json" },
      body: JSON.stringify({ file: file.toString("base64"), dry_run: true }),
    })
    return { status, body: JSON.parse(body.toString()) as Answer }
  }

  it.each(HOSTILE_FILES)("are refused with the limit they break: %s", async (_, code, file) => {
    const { status, body } = await importScales(file())
    expect([status, body.code]).toEqual([400, code])
    expect(body.message).toMatch(/^'file': [A-Z].*\b(save|copy|delete|import|shorten|look for)\b/i)
  })

  it("keep nobody waiting: shoppers are answered while a large file is read", async () => {
    const [, file] = HONEST_FILES.find(([name]) => name === "a workbook of as many cells as may be") ?? []
    let isRead = false
    const bytes = file?.() ?? Buffer.alloc(0)
    const ask = (path: string) => rawRequest(`${shop.url}${path}`, { headers: shopper(shop) })
    const reading = importScales(bytes).finally(() => (isRead = true))
    let answered = 0
    while (!isRead) {
      const answers = await Promise.all([
        ask("/health"),
        ask("/store/apparel/sizes/convert?size=38&from=eu&to=uk&kind=dress&gender=female"),
      ])
      if (!isRead) answered += answers.filter(({ status }) => status === 200).length
    }
    expect(answered).toBeGreaterThan(10)
    expect((await reading).body.faults).toEqual(expect.arrayContaining([expect.objectContaining({ cell: "A1" })]))
  })

  it("are all read in the end when several come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => importScales(Buffer.from("scale\nx"))))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 400))
    expect(answers.map(({ body }) => body.faults?.length ?? 0)).not.toContain(0)
  })
})
