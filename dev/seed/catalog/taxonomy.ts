export const brands = {
  Hypex: "hypex",
  Northpier: "northpier",
  "Maren & Sol": "maren-sol",
  "Blue Ledger": "blue-ledger",
  Stridewell: "stridewell",
  "Odell Intimates": "odell-intimates",
  "Kite & Pebble": "kite-pebble",
} as const

export type BrandName = keyof typeof brands

/** Tag that makes a brand filterable through the Store API, e.g. `brand:maren-sol`. */
export const brandTag = (brand: BrandName): string => `brand:${brands[brand]}`

export const collections = {
  essentials: "Essentials",
  "autumn-layers": "Autumn Layers",
  "denim-lab": "Denim Lab",
  "city-runner": "City Runner",
  "second-skin": "Second Skin",
  "little-explorers": "Little Explorers",
} as const

export type CollectionHandle = keyof typeof collections

export const tags = ["organic", "recycled", "new-in", "bestseller", "last-season"] as const

/** Categories, parents before children; a child's handle starts with its parent's. */
export const categories: readonly { handle: string; name: string; parent?: string }[] = [
  { handle: "men", name: "Men" },
  { handle: "women", name: "Women" },
  { handle: "kids", name: "Kids" },
  { handle: "accessories", name: "Accessories" },
  { handle: "men-t-shirts", name: "T-Shirts", parent: "men" },
  { handle: "men-hoodies", name: "Hoodies", parent: "men" },
  { handle: "men-shirts", name: "Shirts", parent: "men" },
  { handle: "men-jeans", name: "Jeans", parent: "men" },
  { handle: "men-jackets", name: "Jackets", parent: "men" },
  { handle: "men-shoes", name: "Shoes", parent: "men" },
  { handle: "women-t-shirts", name: "T-Shirts", parent: "women" },
  { handle: "women-hoodies", name: "Hoodies", parent: "women" },
  { handle: "women-shirts", name: "Shirts & Blouses", parent: "women" },
  { handle: "women-dresses", name: "Dresses", parent: "women" },
  { handle: "women-jeans", name: "Jeans", parent: "women" },
  { handle: "women-jackets", name: "Jackets", parent: "women" },
  { handle: "women-lingerie", name: "Lingerie", parent: "women" },
  { handle: "women-shoes", name: "Shoes", parent: "women" },
  { handle: "kids-tops", name: "Tops", parent: "kids" },
  { handle: "kids-dungarees", name: "Dungarees", parent: "kids" },
  { handle: "kids-jackets", name: "Jackets", parent: "kids" },
  { handle: "kids-shoes", name: "Shoes", parent: "kids" },
  { handle: "accessories-socks", name: "Socks", parent: "accessories" },
  { handle: "accessories-caps", name: "Caps", parent: "accessories" },
]
