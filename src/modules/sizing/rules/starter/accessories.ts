import { numbers, oneAxis, sizeValues } from "./build-scale"
import type { SizeScale } from "../vocabulary"

/** Shoe sizes a pair of socks stretches over. */
const SOCKS = ["31-34", "35-38", "39-42", "43-46", "47-50"]

const ONE_SIZE = { en: "One size", de: "Einheitsgröße", fr: "Taille unique", es: "Talla única" }

export const ACCESSORY_SCALES: readonly SizeScale[] = [
  oneAxis(
    { handle: "socks", name: "Socks, EU", system: "eu", kind: "hosiery", gender: "unisex", age_group: "adult" },
    sizeValues(SOCKS, { core: ["35-38", "39-42", "43-46"], aliases: (code) => [code.replace("-", "/")] })
  ),
  oneAxis(
    { handle: "gloves", name: "Gloves", system: "eu", kind: "glove", gender: "unisex", age_group: "adult" },
    sizeValues(numbers(6, 12, 0.5), { core: ["7", "8", "9"] })
  ),
  oneAxis(
    { handle: "hats", name: "Hats by head in cm", system: "cm", kind: "headwear", gender: "unisex", age_group: "adult" },
    sizeValues(numbers(52, 64, 1), { core: numbers(55, 60, 1) })
  ),
  oneAxis(
    { handle: "one-size", name: "One size", system: "one_size", kind: "one_size", gender: "unisex", age_group: "adult" },
    sizeValues(["OS"], { aliases: () => ["One Size", "OSFA"] }).map((value) => ({ ...value, label: { ...ONE_SIZE } }))
  ),
]
