import type { Person } from "../../shared/personal-data"

/** Whether `text` names the person: by an address, or by the customer's id where there is no address. */
export function isConfirmed({ addresses, customerIds }: Person, text: string): boolean {
  const names = addresses.length > 0 ? addresses : customerIds.map((id) => id.toLowerCase())
  return names.includes(text.trim().toLowerCase())
}
