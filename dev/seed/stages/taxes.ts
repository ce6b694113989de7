import { createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

const PROVIDER = "tp_system"

/** Standard VAT in percent by country. */
const vatRates: Record<string, number> = {
  at: 20,
  be: 21,
  de: 19,
  es: 21,
  fi: 25.5,
  fr: 20,
  gb: 20,
  ie: 23,
  it: 22,
  nl: 21,
  pt: 23,
}

/** State sales tax in percent; the other states charge none in this demo. */
const usStateRates: Record<string, number> = { "us-ca": 7.25, "us-ny": 4, "us-tx": 6.25, "us-wa": 6.5 }

/** Tax regions (key: country and province) with a default rate each. */
export async function ensureTaxes(context: SeedContext): Promise<StageOutcome<void>> {
  const { container } = context
  const rows = await readRows<{ id: string; country_code: string | null; province_code: string | null }>(context, {
    entity: "tax_region",
    fields: ["id", "country_code", "province_code"],
  })
  const found = new Map(rows.map((region) => [region.province_code ?? region.country_code ?? "", region.id]))

  const countries = [...Object.entries(vatRates), ["us", undefined] as const].filter(([country]) => !found.has(country))
  if (countries.length > 0) {
    const { result } = await createTaxRegionsWorkflow(container).run({
      input: countries.map(([country, rate]) => ({
        country_code: country,
        provider_id: PROVIDER,
        ...(rate === undefined ? {} : { default_tax_rate: { name: "VAT", code: `VAT-${country.toUpperCase()}`, rate } }),
      })),
    })
    for (const region of result) found.set(region.country_code ?? "", region.id)
  }

  const states = Object.entries(usStateRates).filter(([state]) => !found.has(state))
  if (states.length > 0) {
    await createTaxRegionsWorkflow(container).run({
      input: states.map(([state, rate]) => ({
        country_code: "us",
        province_code: state,
        parent_id: found.get("us"),
        default_tax_rate: { name: "Sales tax", code: state.toUpperCase(), rate },
      })),
    })
  }
  const wanted = Object.keys(vatRates).length + 1 + Object.keys(usStateRates).length
  return { result: undefined, count: { what: "tax regions", wanted, made: countries.length + states.length } }
}
