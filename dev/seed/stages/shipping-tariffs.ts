import type { RegionName } from "./regions"

/** Price per currency; `freeFrom` is the value of goods, in the same currency, from which it costs nothing. */
type Tariff = { eur: number; gbp: number; usd: number; freeFrom?: number }

export type ShippingService = {
  name: string
  code: string
  label: string
  description: string
  location: "warehouse" | "store"
  isReturn: boolean
  tariffs: Partial<Record<RegionName, Tariff>>
}

/** What the shop ships with; one Medusa shipping option per service and region. */
export const shippingServices: ShippingService[] = [
  {
    name: "Standard",
    code: "standard",
    label: "Standard delivery",
    description: "2 to 4 working days, free from 75",
    location: "warehouse",
    isReturn: false,
    tariffs: {
      Europe: { eur: 4.9, gbp: 4.5, usd: 5.9, freeFrom: 75 },
      "United Kingdom": { eur: 6.9, gbp: 5.9, usd: 7.9, freeFrom: 75 },
      "United States": { eur: 9.9, gbp: 8.9, usd: 9.9, freeFrom: 120 },
    },
  },
  {
    name: "Express",
    code: "express",
    label: "Express delivery",
    description: "The next working day when ordered before 14:00",
    location: "warehouse",
    isReturn: false,
    tariffs: {
      Europe: { eur: 12.9, gbp: 11.9, usd: 14.9 },
      "United Kingdom": { eur: 15.9, gbp: 13.9, usd: 17.9 },
      "United States": { eur: 27.9, gbp: 24.9, usd: 29.9 },
    },
  },
  {
    name: "Collect in Berlin",
    code: "pickup",
    label: "Collect in store",
    description: "Ready two hours after the order",
    location: "store",
    isReturn: false,
    tariffs: { Europe: { eur: 0, gbp: 0, usd: 0 } },
  },
  {
    name: "Return parcel",
    code: "return",
    label: "Return by parcel",
    description: "Print the label and drop it at any parcel shop",
    location: "warehouse",
    isReturn: true,
    tariffs: {
      Europe: { eur: 0, gbp: 0, usd: 0 },
      "United Kingdom": { eur: 2.9, gbp: 2.5, usd: 3.5 },
      "United States": { eur: 6.9, gbp: 5.9, usd: 6.9 },
    },
  },
]
