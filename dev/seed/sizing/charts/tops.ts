import { buildGrid, primary, secondary, type DemoChart } from "../demo-chart"

const intro = {
  en: "Measure over light underwear, the tape close but not tight.",
  de: "Über leichter Unterwäsche messen, das Band anliegend, nicht straff.",
  fr: "Mesurez sur des sous-vêtements fins, le ruban ajusté sans serrer.",
  es: "Mida sobre ropa interior ligera, con la cinta ajustada sin apretar.",
}

const menPoints = [primary("BodyMeasurementChest"), secondary("BodyMeasurementWaist", 0.3)]
const womenPoints = [
  primary("BodyMeasurementBust"),
  secondary("BodyMeasurementWaist", 0.4),
  secondary("BodyMeasurementHips", 0.3),
]

export const tops: DemoChart[] = [
  {
    handle: "men-tops",
    title: { en: "Men's tops", de: "Oberteile Herren", fr: "Hauts homme", es: "Prendas superiores hombre" },
    scale: "alpha-men",
    targets: [{ scale: "alpha-men" }, { category: "men-t-shirts" }, { category: "men-shirts" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "male", age_group: "adult", intro },
      {
        points: menPoints,
        rows: {
          XS: "78-86 | 66-74",
          S: "86-94 | 74-82",
          M: "94-102 | 82-90",
          L: "102-110 | 90-98",
          XL: "110-118 | 98-106",
          XXL: "118-129 | 106-118",
          "3XL": "129-141 | 118-130",
        },
      }
    ),
  },
  {
    handle: "men-t-shirts-garment",
    title: { en: "The T-shirt itself", de: "Das T-Shirt selbst", fr: "Le t-shirt lui-même", es: "La camiseta misma" },
    scale: "alpha-men",
    targets: [{ category: "men-t-shirts" }],
    grid: buildGrid(
      { basis: "garment", unit: "cm", gender: "male", age_group: "adult", fit: "regular", stretch: "low" },
      {
        points: [
          { code: "WearableMeasurementChestOrBust", role: "primary", axis: 1, entered_flat: true, tolerance_mm: 10 },
          { code: "WearableMeasurementLength", role: "info", axis: 1, tolerance_mm: 10 },
          { code: "WearableMeasurementSleeve", role: "info", axis: 1, tolerance_mm: 5 },
        ],
        rows: { S: "49 | 70 | 20", M: "53 | 72 | 21", L: "57 | 74 | 22", XL: "61 | 76 | 23", XXL: "66,5 | 78 | 24" },
      }
    ),
  },
  {
    handle: "women-tops",
    title: { en: "Women's tops", de: "Oberteile Damen", fr: "Hauts femme", es: "Prendas superiores mujer" },
    scale: "alpha-women",
    targets: [{ scale: "alpha-women" }, { category: "women-t-shirts" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "female", age_group: "adult", intro },
      {
        points: womenPoints,
        rows: {
          XS: "74-82 | 58-66 | 82-90",
          S: "82-90 | 66-74 | 90-98",
          M: "90-98 | 74-82 | 98-106",
          L: "98-107 | 82-91 | 106-115",
          XL: "107-119 | 91-103 | 115-126",
          XXL: "119-131 | 103-115 | 126-137",
        },
      }
    ),
  },
  {
    handle: "women-tops-maren-sol",
    title: { en: "Maren & Sol tops", de: "Oberteile Maren & Sol", fr: "Hauts Maren & Sol", es: "Prendas Maren & Sol" },
    scale: "alpha-women",
    brand: "Maren & Sol",
    targets: [{ brandName: "Maren & Sol", gender: "female" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "female", age_group: "adult", intro },
      {
        points: womenPoints,
        rows: {
          XS: "76-83 | 60-67 | 84-91",
          S: "83-90 | 67-74 | 91-98",
          M: "90-97 | 74-81 | 98-105",
          L: "97-105 | 81-89 | 105-113",
          XL: "105-115 | 89-99 | 113-123",
        },
      }
    ),
  },
  {
    handle: "unisex-tops",
    title: { en: "Unisex tops", de: "Oberteile unisex", fr: "Hauts unisexe", es: "Prendas superiores unisex" },
    scale: "alpha-unisex",
    targets: [{ scale: "alpha-unisex" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "unisex", age_group: "adult", intro },
      {
        points: [primary("BodyMeasurementChest")],
        rows: { XS: "76-84", S: "84-92", M: "92-100", L: "100-108", XL: "108-117", XXL: "117-128" },
      }
    ),
  },
  {
    handle: "women-eu-dresses",
    title: { en: "Women's EU sizes", de: "Damengrößen EU", fr: "Tailles femme UE", es: "Tallas de mujer UE" },
    scale: "women-eu",
    targets: [{ scale: "women-eu" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "female", age_group: "adult", intro },
      {
        points: womenPoints,
        rows: {
          32: "74-78 | 58-62 | 82-86",
          34: "78-82 | 62-66 | 86-90",
          36: "82-86 | 66-70 | 90-94",
          38: "86-90 | 70-74 | 94-98",
          40: "90-94 | 74-78 | 98-102",
          42: "94-98 | 78-82 | 102-106",
          44: "98-102 | 82-86 | 106-110",
          46: "102-107 | 86-91 | 110-115",
        },
      }
    ),
  },
  {
    handle: "men-chest-eu",
    title: { en: "Men's EU sizes", de: "Herrengrößen EU", fr: "Tailles homme UE", es: "Tallas de hombre UE" },
    scale: "men-chest-eu",
    targets: [{ scale: "men-chest-eu" }],
    grid: buildGrid(
      { basis: "body", unit: "cm", gender: "male", age_group: "adult", intro },
      {
        points: menPoints,
        rows: {
          44: "86-90 | 74-78",
          46: "90-94 | 78-82",
          48: "94-98 | 82-86",
          50: "98-102 | 86-90",
          52: "102-106 | 90-94",
          54: "106-110 | 94-99",
          56: "110-114 | 99-104",
          58: "114-118 | 104-109",
        },
      }
    ),
  },
]
