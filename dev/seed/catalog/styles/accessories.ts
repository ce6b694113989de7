import { fibers } from "../fibers"
import type { StyleDraft } from "../types"

const common = { gender: "unisex", ageGroup: "adult", collection: "essentials" } as const
const socks = { ...common, kind: "socks", stretch: "high", sizeRun: "socks", category: "accessories-socks" } as const
const cap = { ...common, kind: "cap", stretch: "none", sizeRun: "one-size", category: "accessories-caps" } as const

export const accessories: StyleDraft[] = [
  {
    ...socks,
    id: "SK-400",
    title: "Daily Crew Socks",
    brand: "Hypex",
    priceEur: 9.9,
    origin: "pt",
    description: "A terry sole, a flat toe seam and a cuff that stays up without a mark.",
    fibers: fibers("organic cotton 78, polyamide 20, elastane 2"),
    tags: ["organic", "bestseller"],
    colors: { White: "full", Black: "full", Olive: "full", Burgundy: "broken" },
  },
  {
    ...socks,
    id: "SK-401",
    title: "Harbor Stripe Socks",
    brand: "Northpier",
    priceEur: 11.9,
    origin: "pt",
    description: "Two-color stripes, knitted on fine needles for dress shoes.",
    fibers: fibers("cotton 80, polyamide 18, elastane 2"),
    tags: ["new-in"],
    pattern: "stripes",
    colors: { Navy: "full", Mustard: "full" },
    notProduced: { Mustard: ["43-46"] },
  },
  {
    ...socks,
    id: "SK-402",
    title: "Trail Wool Socks",
    brand: "Northpier",
    priceEur: 18.9,
    origin: "it",
    description: "Merino for boots: warm when wet, and no smell on day three.",
    fibers: fibers("merino wool 62, polyamide 36, elastane 2"),
    tags: [],
    colors: { Forest: "full", "Gray Melange": "low" },
  },
  {
    ...cap,
    id: "CP-410",
    title: "Six-Panel Cap",
    brand: "Hypex",
    priceEur: 27.9,
    origin: "vn",
    description: "Washed cotton twill with a brass buckle. Fits 54 to 61 cm.",
    fibers: fibers("cotton 100"),
    tags: ["bestseller"],
    colors: { Black: "full", Sand: "full", Forest: "sold_out", Lilac: "full" },
  },
  {
    ...cap,
    id: "CP-411",
    title: "Run Cap",
    brand: "Stridewell",
    priceEur: 31.9,
    origin: "vn",
    description: "A soft brim, laser-cut vents and a dark underside against glare.",
    fibers: fibers("recycled polyester 100"),
    tags: ["recycled", "new-in"],
    colors: { Cobalt: "full", White: "low", Mustard: "full" },
  },
]
