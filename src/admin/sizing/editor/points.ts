import type { Basis } from "../types"

/** Points of measure with a name of schema.org's, by what a chart measures; titles come from the API in any language. */
export const POINTS: Record<Basis, readonly string[]> = {
  body: ["Chest", "Bust", "Underbust", "Waist", "Hips", "InsideLeg", "Arm", "Neck", "Height", "Head", "Hand", "Foot"].map(
    (name) => `BodyMeasurement${name}`
  ),
  garment: [
    "ChestOrBust",
    "Waist",
    "Hips",
    "Inseam",
    "OutsideLeg",
    "Length",
    "Back",
    "Sleeve",
    "Collar",
    "Cup",
    "Height",
    "Width",
  ].map((name) => `WearableMeasurement${name}`),
}

/** `BodyMeasurementInsideLeg` → `Inside leg`, until its title is known. */
export const pointName = (code: string): string => {
  const words = code
    .replace(/^(Body|Wearable)Measurement/, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Handle of a title: `Men's tops, slim` → `mens-tops-slim`. */
export const handleOf = (title: string): string =>
  title
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 100)
