import type { ProductKind as ProductKindOfSizes } from "../../../src/modules/sizing/rules"

/** What follows from the kind of product, whatever the style. */
type Kind = {
  /** Product type shown in the admin. */
  type: string
  /** In the words of the size scales. */
  sizingKind: ProductKindOfSizes
  hsCode: string
  weightGrams: number
  /** Care symbols, codes after ISO 3758. */
  care: readonly string[]
  /** Units bought per colorway before sales. */
  unitsPerColorway: number
}

export const kinds = {
  t_shirt: {
    type: "T-Shirt",
    sizingKind: "top",
    hsCode: "610910",
    weightGrams: 180,
    care: ["wash_30", "iron_medium", "no_bleach"],
    unitsPerColorway: 140,
  },
  hoodie: {
    type: "Hoodie",
    sizingKind: "top",
    hsCode: "611020",
    weightGrams: 520,
    care: ["wash_30", "no_tumble_dry", "no_bleach"],
    unitsPerColorway: 90,
  },
  shirt: {
    type: "Shirt",
    sizingKind: "top",
    hsCode: "620520",
    weightGrams: 260,
    care: ["wash_40", "iron_medium", "no_bleach"],
    unitsPerColorway: 80,
  },
  jeans: {
    type: "Jeans",
    sizingKind: "bottom",
    hsCode: "620342",
    weightGrams: 680,
    care: ["wash_30", "wash_inside_out", "no_bleach"],
    unitsPerColorway: 190,
  },
  dress: {
    type: "Dress",
    sizingKind: "dress",
    hsCode: "620442",
    weightGrams: 340,
    care: ["wash_30", "iron_low", "no_bleach"],
    unitsPerColorway: 70,
  },
  jacket: {
    type: "Jacket",
    sizingKind: "outerwear",
    hsCode: "620293",
    weightGrams: 900,
    care: ["wash_30", "no_tumble_dry", "no_bleach"],
    unitsPerColorway: 60,
  },
  sneaker: {
    type: "Sneaker",
    sizingKind: "footwear",
    hsCode: "640411",
    weightGrams: 850,
    care: ["wipe_clean"],
    unitsPerColorway: 110,
  },
  bra: {
    type: "Bra",
    sizingKind: "bra",
    hsCode: "621210",
    weightGrams: 90,
    care: ["hand_wash", "no_tumble_dry", "no_bleach"],
    unitsPerColorway: 120,
  },
  dungarees: {
    type: "Dungarees",
    sizingKind: "kids",
    hsCode: "620342",
    weightGrams: 380,
    care: ["wash_40", "no_bleach"],
    unitsPerColorway: 70,
  },
  socks: {
    type: "Socks",
    sizingKind: "hosiery",
    hsCode: "611595",
    weightGrams: 60,
    care: ["wash_40", "no_bleach"],
    unitsPerColorway: 240,
  },
  cap: { type: "Cap", sizingKind: "headwear", hsCode: "650500", weightGrams: 110, care: ["hand_wash"], unitsPerColorway: 75 },
} as const satisfies Record<string, Kind>

export type ProductKind = keyof typeof kinds
