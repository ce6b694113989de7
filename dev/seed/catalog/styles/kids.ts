import { fibres } from "../fibres"
import type { StyleDraft } from "../types"

const common = { gender: "unisex", ageGroup: "kids", stretch: "low", collection: "little-explorers", brand: "Kite & Pebble" } as const

export const kids: StyleDraft[] = [
  {
    ...common, id: "KT-300", title: "Kite Tee", kind: "t_shirt", sizeRun: "kids-height", category: "kids-tops", fit: "regular",
    priceEur: 14.9, origin: "pt", description: "Soft jersey with a star that survives the washing machine.",
    fibres: fibres("organic cotton 100"), tags: ["organic", "bestseller"],
    colors: { Lemon: "full", Teal: "full", Red: "broken" },
  },
  {
    ...common, id: "KT-301", title: "Pebble Stripe Tee", kind: "t_shirt", sizeRun: "kids-double", category: "kids-tops", fit: "relaxed",
    priceEur: 16.9, origin: "pt", description: "Double sizes that last a year longer. Snaps at the shoulder up to 110.",
    fibres: fibres("organic cotton 95, elastane 5"), tags: ["organic", "new-in"], pattern: "stripes",
    colors: { "Sky Blue": "full", Rose: "full" },
  },
  {
    ...common, id: "KH-310", title: "Fox Hoodie", kind: "hoodie", sizeRun: "kids-double", category: "kids-tops", fit: "regular",
    priceEur: 34.9, origin: "tr", description: "Warm fleece, no cord in the hood, with patched elbows.",
    fibres: fibres("cotton 80, recycled polyester 20"), tags: ["recycled"],
    colors: { Rust: "full", Navy: "full", Mint: "sold_out" },
  },
  {
    ...common, id: "KD-320", title: "Puddle Dungarees", kind: "dungarees", sizeRun: "kids-height", category: "kids-dungarees", fit: "loose",
    stretch: "none", priceEur: 39.9, origin: "pt", description: "Straps with growing room, double knees and pockets for stones.",
    fibres: fibres("cotton 100"), tags: ["bestseller"],
    colors: { Indigo: "full", Mustard: "full", Forest: "broken" },
    notProduced: { Mustard: ["140"] },
  },
  {
    ...common, id: "KD-321", title: "Crawler Dungarees", kind: "dungarees", ageGroup: "infant", sizeRun: "baby-height",
    category: "kids-dungarees", fit: "loose", stretch: "medium", priceEur: 29.9, origin: "pt",
    description: "Stretch jersey with poppers down the legs. Cuffs fold out by a size.",
    fibres: fibres("organic cotton 95, elastane 5"), tags: ["organic"],
    colors: { Apricot: "full", Sage: "full" },
  },
  {
    ...common, id: "KJ-330", title: "Summit Kids Puffer", kind: "jacket", sizeRun: "kids-double", category: "kids-jackets", fit: "regular",
    stretch: "none", priceEur: 69.9, origin: "vn", description: "A warm jacket with a name label, reflectors and a chin guard.",
    fibres: fibres("recycled polyester 100"), tags: ["recycled", "new-in"],
    colors: { Red: "full", Cobalt: "full" },
  },
  {
    ...common, id: "KS-340", title: "Hop Kids Sneaker", kind: "sneaker", sizeRun: "shoes-kids-eu", category: "kids-shoes", brand: "Stridewell",
    stretch: "none", priceEur: 54.9, origin: "pt", description: "Two straps, a bendy sole and a toe cap that takes a beating.",
    fibres: fibres("recycled polyester 70, leather 30"), tags: ["bestseller"],
    colors: { Navy: "full", Lemon: "broken", Rose: "full" },
  },
]
