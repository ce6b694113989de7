import { ask } from "../client"
import type { TestShop } from "../shop"
import { shopper } from "../storefront"
import type { StoreSizeChartResponse } from "../../../src/types/http/sizing"

/** Id of the demo's product with this style code. */
export async function productIdOf({ database }: Pick<TestShop, "database">, styleId: string): Promise<string> {
  const [row] = await database.query<{ id: string }>("select id from product where external_id = $1", [styleId])
  if (!row) throw new Error(`The demo has no style ${styleId}`)
  return row.id
}

/** What the Store API says of a product's sizes. */
export const sizeChartOf = (shop: TestShop, productId: string, query = ""): Promise<StoreSizeChartResponse> =>
  ask(`${shop.url}/store/apparel/products/${productId}/size-chart${query}`, { headers: shopper(shop) })

let made = 0

/** A men's T-shirt chart as staff type it, under a handle of its own. */
export function aChart(rows: Record<string, string> = {}): Record<string, unknown> {
  made += 1
  const cells = { S: "86-94", M: "94-102", L: "102-110", XL: "110-118", ...rows }
  return {
    handle: `test-chart-${made}-${process.pid}`,
    title: { en: `Test chart ${made}`, de: `Testtabelle ${made}` },
    scale: "alpha-men",
    grid: {
      basis: "body",
      unit: "cm",
      points: [{ code: "BodyMeasurementChest", role: "primary" }],
      rows: Object.entries(cells).map(([size, text]) => ({ size, cells: { BodyMeasurementChest: text } })),
    },
  }
}
