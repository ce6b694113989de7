import { fibres } from "../fibres"
import type { StyleDraft } from "../types"

const common = { gender: "female", ageGroup: "adult", stretch: "low" } as const

const tShirt = { ...common, kind: "t_shirt", sizeRun: "alpha-women", category: "women-t-shirts", collection: "essentials" } as const
const hoodie = { ...common, kind: "hoodie", sizeRun: "alpha-women", category: "women-hoodies", collection: "autumn-layers" } as const
const shirt = { ...common, kind: "shirt", stretch: "none", sizeRun: "alpha-women", category: "women-shirts", brand: "Maren & Sol" } as const
const dress = { ...common, kind: "dress", stretch: "none", sizeRun: "dress-eu", category: "women-dresses", brand: "Maren & Sol" } as const
const jeans = { ...common, kind: "jeans", stretch: "medium", sizeRun: "jeans-women", category: "women-jeans", collection: "denim-lab", brand: "Blue Ledger" } as const
const jacket = { ...common, kind: "jacket", stretch: "none", sizeRun: "alpha-women", category: "women-jackets", collection: "autumn-layers" } as const
const bra = { ...common, kind: "bra", stretch: "high", sizeRun: "bra-eu", category: "women-lingerie", collection: "second-skin", brand: "Odell Intimates" } as const
const sneaker = { ...common, kind: "sneaker", stretch: "none", sizeRun: "shoes-women-eu", category: "women-shoes", collection: "city-runner", brand: "Stridewell" } as const

export const women: StyleDraft[] = [
  {
    ...tShirt, id: "TS-200", title: "Sol Fitted Tee", brand: "Maren & Sol", fit: "slim", stretch: "medium", priceEur: 22.9, origin: "pt",
    description: "Fine rib that follows the body and does not turn see-through.",
    fibres: fibres("organic cotton 95, elastane 5"), tags: ["organic", "bestseller"],
    colors: { White: "full", Black: "full", Blush: "broken", Sage: "full" },
  },
  {
    ...tShirt, id: "TS-201", title: "Cala Stripe Tee", brand: "Maren & Sol", fit: "relaxed", priceEur: 29.9, origin: "pt",
    description: "A boxy Breton tee with a wide neck and elbow sleeves.",
    fibres: fibres("cotton 100"), tags: ["new-in"], pattern: "stripes",
    colors: { White: "full", Lemon: "low" },
  },
  {
    ...tShirt, id: "TS-202", title: "Studio Crop Tee", brand: "Hypex", fit: "relaxed", priceEur: 27.5, origin: "tr",
    description: "Heavy jersey, cropped to sit on a high waistband.",
    fibres: fibres("cotton 100"), tags: [],
    colors: { Lilac: "full", Ecru: "full", Chocolate: "sold_out" },
    notProduced: { Lilac: ["XL"] },
  },
  {
    ...hoodie, id: "HD-210", title: "Dune Zip Hoodie", brand: "Maren & Sol", fit: "relaxed", priceEur: 74.9, origin: "pt",
    description: "Soft brushed fleece with a generous hood and hidden side pockets.",
    fibres: fibres("organic cotton 80, recycled polyester 20"), tags: ["organic"],
    colors: { Sand: "full", Rose: "full", Plum: "broken" },
  },
  {
    ...hoodie, id: "HD-211", title: "Studio Boxy Hoodie", brand: "Hypex", fit: "oversized", priceEur: 79.9, origin: "tr",
    description: "Cut wide and short, with a ribbed hem that holds its place.",
    fibres: fibres("cotton 100"), tags: ["new-in"],
    colors: { "Grey Melange": "full", Teal: "full" },
  },
  {
    ...shirt, id: "SH-220", title: "Isla Poplin Shirt", fit: "relaxed", collection: "essentials", priceEur: 64.9, origin: "pt",
    description: "Crisp poplin with a dropped shoulder. Tucks in without a lump.",
    fibres: fibres("organic cotton 100"), tags: ["organic"],
    colors: { White: "full", "Sky Blue": "broken", Lilac: "full" },
  },
  {
    ...shirt, id: "SH-221", title: "Noor Satin Blouse", fit: "regular", collection: "autumn-layers", priceEur: 72.5, origin: "it",
    description: "A fluid satin that falls straight and needs no iron.",
    fibres: fibres("viscose 100"), tags: ["new-in"],
    colors: { Ecru: "full", Burgundy: "full" },
  },
  {
    ...dress, id: "DR-230", title: "Amalfi Midi Dress", fit: "regular", collection: "essentials", priceEur: 109, origin: "it",
    description: "A linen midi with a fitted waist, pockets and a lining to the knee.",
    fibres: fibres("linen 55, viscose 45"), tags: ["bestseller"],
    colors: { Rust: "full", Navy: "full", Sage: "broken" },
    notProduced: { Sage: ["44"] },
  },
  {
    ...dress, id: "DR-231", title: "Marlow Shirt Dress", fit: "relaxed", collection: "autumn-layers", priceEur: 99.9, origin: "pt",
    description: "Buttons to the hem and a tie belt: a dress, a coat, a layer.",
    fibres: fibres("cotton 100"), tags: ["new-in"], pattern: "stripes",
    colors: { "Sky Blue": "full", Camel: "low" },
  },
  {
    ...dress, id: "DR-232", title: "Vesper Slip Dress", fit: "slim", collection: "second-skin", priceEur: 89.9, origin: "tr",
    description: "Cut on the bias, adjustable straps, and a hem that moves.",
    fibres: fibres("viscose 100"), tags: [],
    colors: { Black: "full", Plum: "full", Apricot: "sold_out" },
  },
  {
    ...dress, id: "DR-233", title: "Poppy Dot Dress", fit: "regular", collection: "essentials", priceEur: 94.9, origin: "pt",
    description: "Small dots, puffed sleeves, and a skirt with real swing.",
    fibres: fibres("viscose 100"), tags: ["last-season"], pattern: "dots",
    colors: { Red: "broken", Teal: "full" },
  },
  {
    ...jeans, id: "JN-240", title: "Ledger 11 High Straight Jeans", fit: "straight", priceEur: 94.9, origin: "it",
    description: "A high rise that stays up and a straight leg that goes with everything.",
    fibres: fibres("cotton 99, elastane 1"), tags: ["bestseller", "organic"],
    colors: { "Mid Blue": "full", Indigo: "full", Ecru: "broken" },
    notProduced: { Ecru: ["W25 L32", "W32 L32"] },
  },
  {
    ...jeans, id: "JN-241", title: "Ledger 12 Skinny Jeans", fit: "skinny", stretch: "high", priceEur: 79.9, origin: "tr",
    description: "Recovers its shape by the afternoon. Sized to fit snugly at first.",
    fibres: fibres("cotton 92, polyester 6, elastane 2"), tags: ["last-season"],
    colors: { Black: "full", "Light Wash": "low" },
  },
  {
    ...jacket, id: "JK-250", title: "Solstice Puffer", brand: "Maren & Sol", fit: "regular", priceEur: 169, origin: "vn",
    description: "A short puffer with a funnel neck and fleece-lined pockets.",
    fibres: fibres("recycled polyester 100"), tags: ["recycled", "new-in"],
    colors: { Camel: "full", Black: "full", Lilac: "broken" },
  },
  {
    ...jacket, id: "JK-251", title: "Gale Rain Jacket", brand: "Northpier", fit: "relaxed", priceEur: 149, origin: "vn",
    description: "Three layers, taped seams, and it does not rustle.",
    fibres: fibres("recycled polyamide 100"), tags: ["recycled"],
    colors: { Mustard: "full", Teal: "full" },
  },
  {
    ...bra, id: "BR-260", title: "Second Skin T-Shirt Bra", fit: "regular", priceEur: 44.9, origin: "pt",
    description: "Smooth moulded cups that vanish under a tee. True to band size.",
    fibres: fibres("polyamide 78, elastane 22"), tags: ["bestseller"],
    colors: { Nude: "full", Black: "full", White: "broken" },
    notProduced: { White: ["70A", "85D"] },
  },
  {
    ...bra, id: "BR-261", title: "Aria Lace Bra", fit: "regular", priceEur: 52.9, origin: "it",
    description: "Unlined lace with a firm band. Between two bands, take the smaller.",
    fibres: fibres("polyamide 85, elastane 15"), tags: ["new-in"],
    colors: { Burgundy: "full", Blush: "low" },
    notProduced: { Burgundy: ["85A"], Blush: ["85A", "70D"] },
  },
  {
    ...sneaker, id: "SN-270", title: "Tempo Court Sneaker W", priceEur: 119, origin: "pt",
    description: "The court shoe on a narrower last, in leather that can be repaired.",
    fibres: fibres("leather 100"), tags: ["bestseller"],
    colors: { White: "full", Blush: "full", Sage: "broken" },
  },
  {
    ...sneaker, id: "SN-271", title: "Stride Runner W", priceEur: 139, origin: "vn",
    description: "Light mesh over a springy midsole, on a last made for women's feet.",
    fibres: fibres("recycled polyester 90, elastane 10"), tags: ["recycled", "new-in"],
    colors: { Lilac: "full", Black: "full" },
    notProduced: { Lilac: ["41"] },
  },
]
