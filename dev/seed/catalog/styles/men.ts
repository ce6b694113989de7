import { fibres } from "../fibres"
import type { StyleDraft } from "../types"

const common = { gender: "male", ageGroup: "adult", stretch: "low" } as const

const tShirt = { ...common, kind: "t_shirt", sizeRun: "alpha-men", category: "men-t-shirts", collection: "essentials" } as const
const hoodie = { ...common, kind: "hoodie", sizeRun: "alpha-men", category: "men-hoodies", collection: "autumn-layers" } as const
const shirt = { ...common, kind: "shirt", stretch: "none", sizeRun: "alpha-men", category: "men-shirts" } as const
const jeans = { ...common, kind: "jeans", sizeRun: "jeans-men", category: "men-jeans", collection: "denim-lab", brand: "Blue Ledger" } as const
const jacket = { ...common, kind: "jacket", stretch: "none", category: "men-jackets", collection: "autumn-layers" } as const
const sneaker = { ...common, kind: "sneaker", stretch: "none", sizeRun: "shoes-men-eu", category: "men-shoes", collection: "city-runner", brand: "Stridewell" } as const

export const men: StyleDraft[] = [
  {
    ...tShirt, id: "TS-100", title: "Harbour Tee", brand: "Northpier", fit: "regular", priceEur: 24.9, origin: "pt",
    description: "The everyday crew neck in combed cotton jersey. Pre-washed, so it keeps its length.",
    fibres: fibres("organic cotton 100"), tags: ["organic", "bestseller"],
    colors: { Navy: "full", White: "full", Black: "broken", Olive: "full" },
  },
  {
    ...tShirt, id: "TS-101", title: "Deck Stripe Tee", brand: "Northpier", fit: "regular", priceEur: 29.9, origin: "pt",
    description: "Sailor stripes knitted in, not printed on. Ribbed neck with shoulder tape.",
    fibres: fibres("cotton 100"), tags: ["new-in"], pattern: "stripes",
    colors: { Ecru: "full", "Sky Blue": "low" },
  },
  {
    ...tShirt, id: "TS-102", title: "Block Heavy Tee", brand: "Hypex", fit: "oversized", priceEur: 34.9, origin: "tr",
    description: "A 240 g boxy tee with dropped shoulders and a tight rib collar.",
    fibres: fibres("cotton 100"), tags: ["bestseller"],
    colors: { Graphite: "full", Sand: "full", Rust: "sold_out" },
    notProduced: { Rust: ["XXL"] },
  },
  {
    ...tShirt, id: "TS-103", title: "Pace Training Tee", brand: "Hypex", fit: "slim", stretch: "high", priceEur: 32.5, origin: "vn",
    description: "A light knit that dries on the way home. Flat seams where a rucksack rubs.",
    fibres: fibres("recycled polyester 88, elastane 12"), tags: ["recycled"],
    colors: { Cobalt: "full", Black: "full", Mint: "broken" },
  },
  {
    ...hoodie, id: "HD-110", title: "Pier Hoodie", brand: "Northpier", fit: "regular", priceEur: 69.9, origin: "pt",
    description: "Loopback cotton that softens with every wash, a lined hood and a pocket deep enough for cold hands.",
    fibres: fibres("organic cotton 85, recycled polyester 15"), tags: ["organic", "bestseller"],
    colors: { "Grey Melange": "full", Navy: "full", Burgundy: "broken" },
  },
  {
    ...hoodie, id: "HD-111", title: "Block Heavy Hoodie", brand: "Hypex", fit: "oversized", priceEur: 84.9, origin: "tr",
    description: "480 g fleece, double-layer hood, no drawstring tips to lose.",
    fibres: fibres("cotton 100"), tags: ["new-in"],
    colors: { Black: "full", Sage: "full" },
    notProduced: { Sage: ["S"] },
  },
  {
    ...shirt, id: "SH-120", title: "Quay Oxford Shirt", brand: "Northpier", fit: "regular", collection: "essentials", priceEur: 59.9, origin: "pt",
    description: "Washed Oxford with a soft button-down collar. Looks better unironed.",
    fibres: fibres("cotton 100"), tags: ["bestseller"],
    colors: { White: "full", "Sky Blue": "full", Rose: "low" },
  },
  {
    ...shirt, id: "SH-121", title: "Lumber Overshirt", brand: "Northpier", fit: "relaxed", collection: "autumn-layers", priceEur: 79.9, origin: "pt",
    description: "Brushed flannel, heavy enough to be a jacket until November.",
    fibres: fibres("cotton 80, wool 20"), tags: ["new-in"], pattern: "check",
    colors: { Rust: "full", Forest: "broken" },
  },
  {
    ...jeans, id: "JN-130", title: "Ledger 01 Straight Jeans", fit: "straight", stretch: "none", priceEur: 99.9, origin: "it",
    description: "13 oz rigid denim, straight from hip to hem. Buy your usual waist, it gives half a size.",
    fibres: fibres("cotton 100"), tags: ["bestseller"],
    colors: { Indigo: "full", Black: "full", "Light Wash": "broken" },
    notProduced: { Indigo: ["W38 L30"], Black: ["W29 L30", "W38 L30"], "Light Wash": ["W38 L30", "W38 L34"] },
  },
  {
    ...jeans, id: "JN-131", title: "Ledger 02 Slim Jeans", fit: "slim", stretch: "medium", priceEur: 89.9, origin: "tr",
    description: "Slim through the thigh with enough stretch to cycle in.",
    fibres: fibres("cotton 98, elastane 2"), tags: ["organic"],
    colors: { "Mid Blue": "full", Graphite: "full" },
    notProduced: { Graphite: ["W29 L34", "W38 L30"] },
  },
  {
    ...jacket, id: "JK-140", title: "Breakwater Puffer", brand: "Northpier", fit: "regular", sizeRun: "alpha-men", priceEur: 179, origin: "vn",
    description: "Recycled fill that stays warm when wet, a two-way zip and a storm collar.",
    fibres: fibres("recycled polyamide 100"), tags: ["recycled", "new-in"],
    colors: { Navy: "full", Mustard: "broken", Forest: "full" },
  },
  {
    ...jacket, id: "JK-141", title: "Foundry Work Jacket", brand: "Hypex", fit: "regular", sizeRun: "tailored-men-eu", priceEur: 129, origin: "it",
    description: "A chore jacket in cotton canvas, cut like a blazer and sized like one.",
    fibres: fibres("cotton 100"), tags: [],
    colors: { Camel: "full", Indigo: "low" },
    notProduced: { Camel: ["56"] },
  },
  {
    ...sneaker, id: "SN-150", title: "Tempo Court Sneaker", priceEur: 119, origin: "pt",
    description: "A leather court shoe on a cupsole that can be resoled.",
    fibres: fibres("leather 100"), tags: ["bestseller"],
    colors: { White: "full", Navy: "full", Forest: "low" },
  },
  {
    ...sneaker, id: "SN-151", title: "Stride Runner", priceEur: 139, origin: "vn",
    description: "Engineered mesh and a springy midsole for ten kilometres or a long day of standing.",
    fibres: fibres("recycled polyester 90, elastane 10"), tags: ["recycled", "new-in"],
    colors: { Cobalt: "full", Graphite: "full", Apricot: "broken", Black: "sold_out" },
  },
]
