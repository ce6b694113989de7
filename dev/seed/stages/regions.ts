import { createRegionsWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

const PAYMENT_PROVIDER = "pp_system_default"

export type RegionName = "Europe" | "United Kingdom" | "United States"

/** Countries by region; prices of Europe and the United Kingdom include tax. */
export const regions: Record<RegionName, { currency: "eur" | "gbp" | "usd"; isTaxInclusive: boolean; countries: string[] }> = {
  Europe: { currency: "eur", isTaxInclusive: true, countries: ["at", "be", "de", "es", "fi", "fr", "ie", "it", "nl", "pt"] },
  "United Kingdom": { currency: "gbp", isTaxInclusive: true, countries: ["gb"] },
  "United States": { currency: "usd", isTaxInclusive: false, countries: ["us"] },
}

const regionNames = Object.keys(regions) as RegionName[] // the keys of the table above

/** Regions (key: name) with the manual payment provider. */
export async function ensureRegions(context: SeedContext): Promise<StageOutcome<Map<RegionName, string>>> {
  const { container } = context
  const rows = await readRows<{ id: string; name: string; payment_providers?: unknown[] }>(context, {
    entity: "region",
    fields: ["id", "name", "payment_providers.id"],
    filters: { name: regionNames },
  })
  const found = new Map(rows.map((region) => [region.name, region]))
  const ids = new Map<RegionName, string>()
  let made = 0
  for (const name of regionNames) {
    const region = found.get(name)
    const { currency, isTaxInclusive, countries } = regions[name]
    if (!region) {
      const { result } = await createRegionsWorkflow(container).run({
        input: {
          regions: [
            { name, currency_code: currency, countries, payment_providers: [PAYMENT_PROVIDER], is_tax_inclusive: isTaxInclusive },
          ],
        },
      })
      const id = result[0]?.id
      if (!id) throw new Error(`seed: Medusa made no region ${name}`)
      ids.set(name, id)
      made += 1
      continue
    }
    // Medusa links the provider after the region is stored; a run killed in between leaves a region nobody can pay in.
    if (!region.payment_providers?.length) {
      await updateRegionsWorkflow(container).run({
        input: {
          selector: { id: region.id },
          update: { payment_providers: [PAYMENT_PROVIDER], is_tax_inclusive: isTaxInclusive },
        },
      })
    }
    ids.set(name, region.id)
  }
  return { result: ids, count: { what: "regions", wanted: regionNames.length, made } }
}
