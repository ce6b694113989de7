import { aBlankApp, stockTwoSizes, type BlankApp, type StockedSizes } from "../../support/blank-app"
import { aDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aMigratedTemplate } from "../../support/migrated-app"
import { untilHealthy } from "../../support/shop"
import { aCart, complete, readyForCompletion, type Storefront } from "../../support/storefront"

jest.setTimeout(240_000)

describe("a Medusa app with options for the plugin", () => {
  let app: BlankApp
  beforeAll(async () => {
    app = await aBlankApp(await aDatabase(await aMigratedTemplate()))
    await app.build()
  }, 600_000)

  const refusal = async (options: object, folder?: string) => {
    const refused = await app.launch(options, folder)
    let outcome: number | string | undefined
    void refused.ended.then((code) => (outcome = code))
    const answers = async () => outcome ?? ((await fetch(`${refused.url}/health`)).ok ? "it started" : undefined)
    expect(await eventually(answers, 60_000)).toBe(1)
    return refused.log()
  }

  it.each([
    [{ doctor: { unknown: 1 } }, /Unrecognized key: "unknown"\s+→ at doctor/],
    [{ docter: {} }, /Unrecognized key: "docter"/],
  ])("refuses to start with the wrong option %j and names it", async (options, message) => {
    expect(await refusal(options)).toMatch(message)
  })

  describe("that handles core's hook itself", () => {
    let owner: string
    let stocked: StockedSizes
    beforeAll(async () => {
      owner = await app.compileHookOwner()
      stocked = await stockTwoSizes(app)
    })

    it("does not start beside the plugin's own handler", async () => {
      expect(await refusal({}, owner)).toContain("Cannot define multiple hook handlers for the validate hook")
    })

    describe("and calls the plugin's", () => {
      let shop: Storefront
      beforeAll(async () => {
        shop = { ...stocked, url: (await untilHealthy(await app.launch({ registerHooks: false }, owner))).url }
      })

      it("[registerHooks] runs the plugin's handler in its own, with its types", async () => {
        const { status, body } = await buyTwice(shop)
        expect(status).toBe(400)
        expect(body).toMatchObject({ type: "not_allowed", code: "INSUFFICIENT_STOCK" })
      })

      it("[examples/own-hook] runs its own rule as well", async () => {
        const { status, body } = await buy(shop, [{ variant_id: stocked.endlessVariantId, quantity: 21 }])
        expect(status).toBe(400)
        expect(body).toMatchObject({ type: "not_allowed", message: "We pack at most 20 pieces in one order, not 21" })
      })
    })

    it("[registerHooks] is without the plugin's rule when it does not call it", async () => {
      const shop = await untilHealthy(await app.launch({ registerHooks: false }))
      expect((await buyTwice({ ...stocked, url: shop.url })).body).toMatchObject({ type: "order" })
    })

    /** Asks for an order of the only unit in stock on two lines. */
    const buyTwice = (shop: Storefront) =>
      buy(
        shop,
        ["for Ada", "for Bo"].map((gift) => ({ variant_id: stocked.variantId, quantity: 1, metadata: { gift } }))
      )

    async function buy(shop: Storefront, lines: { variant_id: string; quantity: number }[]) {
      const cart = await aCart(shop, lines)
      await readyForCompletion(shop, cart)
      return complete(shop, cart)
    }
  })
})
