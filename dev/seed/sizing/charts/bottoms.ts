import { buildGrid, primary, secondary, type DemoChart } from "../demo-chart"

const points = [primary("BodyMeasurementWaist"), secondary("BodyMeasurementHips", 0.5)]
const inseam = {
  axis: 2 as const,
  points: [primary("BodyMeasurementInsideLeg", 2)],
  rows: { L28: "69-73,5", L30: "73,5-78,5", L32: "78,5-83,5", L34: "83,5-88,5", L36: "88,5-93,5" },
}

export const bottoms: DemoChart[] = [
  {
    handle: "men-jeans",
    title: { en: "Men's jeans", de: "Jeans Herren", fr: "Jeans homme", es: "Vaqueros hombre" },
    scale: "jeans-men",
    targets: [{ scale: "jeans-men" }, { category: "men-jeans" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "male", age_group: "adult", stretch: "medium" },
      {
        points,
        rows: {
          W28: "71-73,5 | 88,5-91",
          W29: "73,5-76 | 91-93,5",
          W30: "76-78,5 | 93,5-96",
          W31: "78,5-81 | 96-98,5",
          W32: "81-83,5 | 98,5-101",
          W33: "83,5-86 | 101-103,5",
          W34: "86-89 | 103,5-106,5",
          W36: "89-94 | 106,5-111,5",
          W38: "94-99 | 111,5-116,5",
          W40: "99-104 | 116,5-121,5",
        },
      },
      inseam
    ),
  },
  {
    handle: "women-jeans",
    title: { en: "Women's jeans", de: "Jeans Damen", fr: "Jeans femme", es: "Vaqueros mujer" },
    scale: "jeans-women",
    targets: [{ scale: "jeans-women" }, { category: "women-jeans" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "female", age_group: "adult", stretch: "medium" },
      {
        points,
        rows: {
          W24: "60-62,5 | 85-87,5",
          W25: "62,5-65 | 87,5-90",
          W26: "65-67,5 | 90-92,5",
          W27: "67,5-70 | 92,5-95",
          W28: "70-72,5 | 95-97,5",
          W29: "72,5-75 | 97,5-100",
          W30: "75-77,5 | 100-102,5",
          W31: "77,5-80 | 102,5-105",
          W32: "80-82,5 | 105-107,5",
        },
      },
      inseam
    ),
  },
]
