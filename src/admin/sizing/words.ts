import type { AdminProductSizing, AdminSizeScale, StoreProductFit } from "../../types/http/sizing"
import {
  type AssignmentTarget,
  type ChartStatus,
  type Fit,
  SIZE_SYSTEMS,
  type Stretch,
} from "../../modules/sizing/rules/vocabulary"
import type { Names } from "../shared/names"
import type { BadgeStyle } from "../shared/state-badge"
import type { Basis, ChartPoint, LengthUnit } from "./types"

export const CHART_STATUS = {
  draft: { color: "orange", label: "Draft" },
  published: { color: "green", label: "Published" },
  archived: { color: "grey", label: "Archived" },
} as const satisfies Record<ChartStatus, BadgeStyle>

export const BASIS = { body: "The body it fits", garment: "The piece itself" } as const satisfies Names<Basis>

export const ROLES = {
  primary: "Decides the size",
  secondary: "Helps to decide",
  info: "Only shown",
} as const satisfies Names<ChartPoint["role"]>

export const KINDS = {
  top: "Tops",
  bottom: "Trousers and skirts",
  dress: "Dresses",
  outerwear: "Jackets and coats",
  footwear: "Shoes",
  bra: "Bras",
  underwear: "Underwear",
  kids: "Children's clothes",
  headwear: "Hats",
  glove: "Gloves",
  hosiery: "Socks and tights",
  accessory: "Accessories",
  one_size: "One size",
} as const satisfies Names<AdminSizeScale["kind"]>

export const GENDERS = { female: "Women", male: "Men", unisex: "Unisex" } as const satisfies Names<AdminSizeScale["gender"]>

export const AGE_GROUPS = {
  adult: "Adults",
  kids: "Children",
  toddler: "Toddlers",
  infant: "Infants",
  newborn: "Newborns",
} as const satisfies Names<AdminSizeScale["age_group"]>

export const FITS = {
  skinny: "Skinny",
  slim: "Slim",
  straight: "Straight",
  regular: "Regular",
  relaxed: "Relaxed",
  loose: "Loose",
  oversized: "Oversized",
} as const satisfies Names<Fit>

export const STRETCHES = { none: "None", low: "A little", medium: "Medium", high: "A lot" } as const satisfies Names<Stretch>

/** Who says what a size is called. */
export const SYSTEMS: Names<string> = Object.fromEntries(SIZE_SYSTEMS.map(({ code, name }) => [code, name]))

export const TARGETS = {
  product: "Product",
  colorway: "Product in one color",
  type: "Type",
  category: "Category",
  collection: "Collection",
  brand: "Brand",
  tag: "Tag",
  scale: "Every product of a scale",
} as const satisfies Names<AssignmentTarget>

export const FIT_FLAGS = {
  runs_small: { color: "orange", label: "Runs small" },
  runs_large: { color: "blue", label: "Runs large" },
  true_to_size: { color: "green", label: "True to size" },
} as const satisfies Record<NonNullable<StoreProductFit["flag"]>, BadgeStyle>

/** Units that lengths are typed and shown in. */
export const LENGTH_UNITS = [
  ["cm", "cm"],
  ["in", "inches"],
] as const satisfies [LengthUnit, string][]

/** Files that lists can be had as. */
export const FILE_FORMATS = { csv: "CSV", xlsx: "Excel" } as const

/** What a code is called, or the code where it has no name of ours. */
export const codeName = (names: Record<string, string>, code: string | null): string =>
  code === null ? "–" : (names[code] ?? code)

/** Why a product gets a chart, from the end of the sentence “It gets this chart …”. */
export function explainTarget(target: AssignmentTarget, name: string | null): string {
  const named = name === null ? "" : ` “${name}”`
  const reasons: Names<AssignmentTarget> = {
    product: "because it was given to this product",
    colorway: "because it was given to this product in this color",
    type: `because of its type${named}`,
    category: `because of its category${named}`,
    collection: `because of its collection${named}`,
    brand: `because of its brand${named}`,
    tag: `because of its tag${named}`,
    scale: `because it is the default of its size scale${named}`,
  }
  return reasons[target]
}

/** How staff describe the sizing of a product, field by field; `effective` is what counts. */
export const describeProduct = (said: Omit<AdminProductSizing, "model" | "offset_manual">): [string, string][] => [
  ["Size scale", said.scale ?? "–"],
  ["Brand", said.brand ?? "–"],
  ["Kind", codeName(KINDS, said.kind)],
  [
    "For",
    [codeName(GENDERS, said.gender), codeName(AGE_GROUPS, said.age_group)].filter((text) => text !== "–").join(", ") || "–",
  ],
  ["Cut", codeName(FITS, said.fit)],
  ["Stretch", codeName(STRETCHES, said.stretch)],
]
