import { createCustomerAddressesWorkflow, createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { demoCustomer } from "../demo-accounts"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"
import { ensureLogin } from "./login"

const { email, password, firstName, lastName, phone } = demoCustomer
const person = { first_name: firstName, last_name: lastName, phone }

/** Where the demo customer lives and works; keyed by name. */
export const addresses = {
  home: { ...person, address_1: "Lindenweg 18", city: "Berlin", postal_code: "10437", country_code: "de" },
  work: {
    ...person,
    company: "Atelier Brandt",
    address_1: "Hafenstrasse 3",
    city: "Hamburg",
    postal_code: "20359",
    country_code: "de",
  },
}

/** The registered customer (key: email), her login and addresses. */
export async function ensureCustomer(context: SeedContext): Promise<StageOutcome<string>> {
  const { container } = context
  const [found] = await readRows<{ id: string; addresses?: { address_name: string | null }[] }>(context, {
    entity: "customer",
    fields: ["id", "addresses.address_name"],
    filters: { email, has_account: true },
  })
  let id = found?.id
  if (!id) {
    const { result } = await createCustomersWorkflow(container).run({
      input: { customersData: [{ email, ...person, has_account: true }] },
    })
    id = result[0]?.id
  }
  if (!id) throw new Error("seed: Medusa made no customer")
  await ensureLogin(context, { actor: "customer", actorId: id, email, password })

  const named = new Set(found?.addresses?.map(({ address_name }) => address_name))
  const missing = Object.entries(addresses).filter(([name]) => !named.has(name))
  if (missing.length > 0) {
    await createCustomerAddressesWorkflow(container).run({
      input: {
        addresses: missing.map(([name, address]) => ({
          ...address,
          customer_id: id,
          address_name: name,
          is_default_shipping: name === "home",
          is_default_billing: name === "home",
        })),
      },
    })
  }
  return { result: id, count: { what: "customers", wanted: 1, made: found ? 0 : 1 } }
}
