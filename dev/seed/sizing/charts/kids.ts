import { buildGrid, primary, secondary, type DemoChart } from "../demo-chart"

/** Children's sizes are called after the tallest body they fit. */
const upTo = (from: number, ...tops: number[]): Record<string, string> =>
  Object.fromEntries(tops.map((top, index) => [String(top), `${tops[index - 1] ?? from}-${top}`]))

const height = [primary("BodyMeasurementHeight"), secondary("BodyMeasurementChest", 0.2)]

export const kids: DemoChart[] = [
  {
    handle: "kids-height",
    title: { en: "Children by height", de: "Kinder nach Körpergröße", fr: "Enfants par stature", es: "Niños por estatura" },
    scale: "kids-height",
    targets: [{ scale: "kids-height" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "kids" },
      {
        points: height,
        rows: {
          92: "86-92 | 51-53",
          98: "92-98 | 53-55",
          104: "98-104 | 55-57",
          110: "104-110 | 57-59",
          116: "110-116 | 59-61",
          122: "116-122 | 61-63",
          128: "122-128 | 63-66",
          134: "128-134 | 66-69",
          140: "134-140 | 69-72",
          146: "140-146 | 72-75",
        },
      }
    ),
  },
  {
    handle: "kids-double",
    title: {
      en: "Children, double sizes",
      de: "Kinder, Doppelgrößen",
      fr: "Enfants, tailles doubles",
      es: "Niños, tallas dobles",
    },
    scale: "kids-double",
    targets: [{ scale: "kids-double" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "kids" },
      {
        points: [primary("BodyMeasurementHeight")],
        rows: { "86/92": "80-92", "98/104": "92-104", "110/116": "104-116", "122/128": "116-128", "134/140": "128-140" },
      }
    ),
  },
  {
    handle: "baby-height",
    title: { en: "Babies by height", de: "Babys nach Körpergröße", fr: "Bébés par stature", es: "Bebés por estatura" },
    scale: "baby-height",
    targets: [{ scale: "baby-height" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "infant" },
      { points: [primary("BodyMeasurementHeight")], rows: upTo(50, 56, 62, 68, 74, 80, 86, 92) }
    ),
  },
]
