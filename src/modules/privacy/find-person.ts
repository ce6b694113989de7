import type { Sql } from "../../shared/database"
import { registeredPersonalData, type Identity, type Person } from "../../shared/personal-data"
import { privacyErrors } from "./errors"

/** Who is meant: a customer, or whoever has an address, with an account or as a guest. */
export type PersonQuery = { customerId: string } | { address: string }

type Asked = {
  query: PersonQuery
  until: Date
  /** Whether a customer whom the engine does not know is one all the same: their row is gone. (Default: false) */
  mayBeGone?: boolean
}

/**
 * The person of a query: all of their customers (accounts that were deleted, guests of the same address), addresses and orders,
 * and the ids under which slices keep more. An address is a person: who shares one shares the answer.
 *
 * @throws PERSON_NOT_FOUND for an id that no customer has or had
 */
export async function findPerson(sql: Sql, { query, until, mayBeGone = false }: Asked): Promise<Person> {
  const given = "customerId" in query ? query.customerId : undefined
  const own = "address" in query ? [query.address.toLowerCase()] : await addressesOf(sql, query.customerId, mayBeGone)
  const identity: Identity = { customerIds: given === undefined ? [] : [given], addresses: own, until }
  const addresses = distinct([...own, ...(await more(sql, identity))])
  const others = await sql<{ id: string }>(
    // Whoever deletes an account does not mean one that was opened since with the same address.
    `select id from customer where lower(email) = any($1) and created_at <= $2
       and ($3::text is null or not has_account or deleted_at is not null)`,
    [addresses, until, given ?? null]
  )
  const customerIds = distinct([...identity.customerIds, ...others.map(({ id }) => id)])
  const orders = await sql<{ id: string }>(
    `select id from "order" where (customer_id = any($1) or lower(email) = any($2)) and created_at <= $3`,
    [customerIds, addresses, until]
  )
  const found = { customerIds, addresses, orderIds: orders.map(({ id }) => id), until }
  return { ...found, keys: await keysOf(sql, found) }
}

async function addressesOf(sql: Sql, customerId: string, mayBeGone: boolean): Promise<string[]> {
  const [customer] = await sql<{ address: string | null }>(`select lower(email) as address from customer where id = $1`, [
    customerId,
  ])
  if (!customer && !mayBeGone) throw privacyErrors.PERSON_NOT_FOUND({ id: customerId })
  return customer?.address ? [customer.address] : []
}

async function more(sql: Sql, identity: Identity): Promise<string[]> {
  const found: string[] = []
  for (const { findAddresses } of registeredPersonalData().values()) found.push(...((await findAddresses?.(sql, identity)) ?? []))
  return found
}

async function keysOf(sql: Sql, person: Omit<Person, "keys">): Promise<string[]> {
  const keys = [...person.customerIds, ...person.orderIds]
  for (const { findKeys } of registeredPersonalData().values()) keys.push(...((await findKeys?.(sql, person)) ?? []))
  return distinct(keys)
}

const distinct = (texts: string[]): string[] => [...new Set(texts)]
