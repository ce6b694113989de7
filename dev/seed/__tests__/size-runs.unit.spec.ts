import { findSize, type SizeScale, STARTER_SCALES } from "../../../src/modules/sizing/rules"
import { sizeRun, type SizeRunName } from "../catalog/size-runs"

/** The starter scale that each run of the demo catalog is sold in. */
const SCALES: Record<SizeRunName, string> = {
  "alpha-men": "alpha-men",
  "alpha-women": "alpha-women",
  "alpha-unisex": "alpha-unisex",
  "jeans-men": "jeans-men",
  "jeans-women": "jeans-women",
  "dress-eu": "women-eu",
  "tailored-men-eu": "men-chest-eu",
  "bra-eu": "bra-eu",
  "kids-height": "kids-height",
  "kids-double": "kids-double",
  "baby-height": "baby-height",
  socks: "socks",
  "one-size": "one-size",
  "shoes-men-eu": "shoes-men-eu",
  "shoes-women-eu": "shoes-women-eu",
  "shoes-kids-eu": "shoes-kids-eu",
}

const scales = new Map<string, SizeScale>(STARTER_SCALES.map((scale) => [scale.handle, scale]))

describe("the sizes of the demo catalog", () => {
  it.each(Object.entries(SCALES))("%s are all in the starter scale %s", (run, handle) => {
    const scale = scales.get(handle)
    const sizes = [...sizeRun(run as SizeRunName).shares.keys()]
    expect(sizes.map((size) => (scale ? findSize(scale, size) : undefined))).toEqual(sizes)
  })
})
