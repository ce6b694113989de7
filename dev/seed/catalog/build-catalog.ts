import { colors, type ColorName } from "./colors"
import { inStoreGtin } from "./gtin"
import { kinds } from "./kinds"
import { pricesFromEur } from "./prices"
import { sizeRun } from "./size-runs"
import { coreSizes, stockOf } from "./stock"
import { accessories } from "./styles/accessories"
import { kids } from "./styles/kids"
import { men } from "./styles/men"
import { women } from "./styles/women"
import type { Colorway, Style, StyleDraft } from "./types"

/** Every style of the demo shop, in a fixed order. */
export function buildCatalog(): Style[] {
  return [...men, ...women, ...kids, ...accessories].map(buildStyle)
}

/** Everything that follows from a draft: handle, SKUs, GTINs, prices and stock. */
export function buildStyle(draft: StyleDraft): Style {
  const prices = pricesFromEur(draft.priceEur)
  const { shares } = sizeRun(draft.sizeRun)
  return {
    ...draft,
    handle: slug(`${draft.title} ${draft.id}`),
    sizes: [...shares.keys()],
    prices,
    colorways: colorStates(draft).map(([color, state], index) => ({
      color,
      state,
      pictureName: slug(`hypex ${draft.id} ${color}`),
      variants: variantsOf(draft, { color, state, index }),
    })),
  }
}

function variantsOf(draft: StyleDraft, colorway: Pick<Colorway, "color" | "state"> & { index: number }): Colorway["variants"] {
  const { color, state, index } = colorway
  const { shares } = sizeRun(draft.sizeRun)
  const core = coreSizes(shares)
  const skipped = new Set(draft.notProduced?.[color])
  return [...shares].flatMap(([size, share], sizeIndex) => {
    if (skipped.has(size)) return []
    const sku = skuOf(draft.id, color, size)
    return {
      sku,
      ean: inStoreGtin(draft.gtinPrefix ?? 20, { style: styleNumber(draft.id), color: index, size: sizeIndex }),
      color,
      size,
      prices: pricesFromEur(draft.priceEur),
      stock: stockOf({ sku, share, isCore: core.has(size), state, units: kinds[draft.kind].unitsPerColorway }),
    }
  })
}

/** `TS-100-NVY-M`; spaces and slashes of a size are dropped or turned into dashes: `W32L34`, `98-104`. */
export function skuOf(styleId: string, color: ColorName, size: string): string {
  return [styleId, colors[color].code, size.replace(/\s+/g, "").replace(/\//g, "-")].join("-")
}

function styleNumber(styleId: string): number {
  return Number(styleId.replace(/\D/g, ""))
}

function colorStates(draft: StyleDraft) {
  return Object.entries(draft.colors) as [ColorName, Colorway["state"]][] // the draft's keys are color names
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
