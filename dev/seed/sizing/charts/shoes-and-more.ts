import { buildGrid, primary, type DemoChart } from "../demo-chart"

const foot = [primary("BodyMeasurementFoot")]

/** Foot lengths of EU sizes and their halves: each reaches a quarter of a size to either side of its own foot, in millimeters. */
function feet(from: number, to: number, step: 0.5 | 1): Record<string, string> {
  const length = (size: number) => Math.round(((size - 2) * 20) / 3)
  const sizes = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
  return Object.fromEntries(sizes.map((size) => [String(size), `${length(size - step / 2)}-${length(size + step / 2)} mm`]))
}

// Number-like keys of an object come first and in order of size: these are written down sorted, halves after wholes.
const shoe = (handle: string, title: DemoChart["title"], gender: "male" | "female", [from, to]: [number, number]): DemoChart => ({
  handle,
  title,
  scale: handle,
  targets: [{ scale: handle }],
  grid: buildGrid({ basis: "body", unit: "cm", gender, age_group: "adult" }, { points: foot, rows: feet(from, to, 0.5) }),
})

export const shoesAndMore: DemoChart[] = [
  shoe(
    "shoes-men-eu",
    { en: "Men's shoes", de: "Herrenschuhe", fr: "Chaussures homme", es: "Zapatos de hombre" },
    "male",
    [39, 47]
  ),
  shoe(
    "shoes-women-eu",
    { en: "Women's shoes", de: "Damenschuhe", fr: "Chaussures femme", es: "Zapatos de mujer" },
    "female",
    [35, 42]
  ),
  {
    handle: "shoes-kids-eu",
    title: { en: "Children's shoes", de: "Kinderschuhe", fr: "Chaussures enfant", es: "Zapatos de niño" },
    scale: "shoes-kids-eu",
    targets: [{ scale: "shoes-kids-eu" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "kids" },
      {
        points: foot,
        rows: {
          27: "163-169 mm",
          28: "169-175 mm",
          29: "175-182 mm",
          30: "182-188 mm",
          31: "188-194 mm",
          32: "194-200 mm",
          33: "200-206 mm",
          34: "206-213 mm",
          35: "213-219 mm",
          36: "219-225 mm",
        },
      }
    ),
  },
  {
    handle: "bras-eu",
    title: { en: "Bras", de: "BHs", fr: "Soutiens-gorge", es: "Sujetadores" },
    scale: "bra-eu",
    targets: [{ scale: "bra-eu" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "female", age_group: "adult" },
      {
        points: [primary("BodyMeasurementUnderbust")],
        rows: { 65: "63-68", 70: "68-73", 75: "73-78", 80: "78-83", 85: "83-88", 90: "88-93" },
      },
      {
        axis: 2,
        points: [
          {
            code: "BodyMeasurementCupDifference",
            role: "primary",
            axis: 2,
            title: {
              en: "Bust less underbust",
              de: "Brust minus Unterbrust",
              fr: "Poitrine moins dessous",
              es: "Pecho menos bajo pecho",
            },
            how_to_measure: {
              en: "The difference between the girth of the bust and that right below it.",
              de: "Der Unterschied zwischen Brustumfang und Unterbrustumfang.",
              fr: "La différence entre le tour de poitrine et le tour sous poitrine.",
              es: "La diferencia entre el contorno de pecho y el de bajo pecho.",
            },
          },
        ],
        rows: { AA: "10-12", A: "12-14", B: "14-16", C: "16-18", D: "18-20", E: "20-22" },
      }
    ),
  },
  {
    handle: "socks",
    title: { en: "Socks", de: "Socken", fr: "Chaussettes", es: "Calcetines" },
    scale: "socks",
    targets: [{ scale: "socks" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "adult" },
      { points: foot, rows: { "35-38": "217-243 mm", "39-42": "243-270 mm", "43-46": "270-297 mm" } }
    ),
  },
  {
    handle: "caps",
    title: { en: "Caps", de: "Kappen", fr: "Casquettes", es: "Gorras" },
    scale: "one-size",
    targets: [{ scale: "one-size" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "adult" },
      { points: [primary("BodyMeasurementHead")], rows: { OS: "54-61" } }
    ),
  },
]
