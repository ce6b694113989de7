import { numbers, oneAxis, sizeValues } from "./build-scale"
import type { SizeScale } from "../vocabulary"

type Labels = Readonly<Record<string, string | undefined>>

/**
 * What a European women's number is elsewhere by convention: EU 38 is UK 10, US 6, FR 40, IT 44, JP 9. No standard says so, and brands
 * differ by a size; a brand's own equivalents go before these.
 */
function womensLabels(eu: number): Record<string, string | undefined> {
  const us = eu - 32
  return {
    eu: String(eu),
    uk: String(eu - 28),
    us: us < -2 ? undefined : us === -2 ? "00" : String(us),
    fr: String(eu + 2),
    it: String(eu + 6),
    de: String(eu),
    au: String(eu - 28),
    jp: eu > 30 ? String(eu - 29) : undefined,
  }
}

const without = (labels: Labels, system: string): Labels => ({ ...labels, [system]: undefined })

const women = (system: string, codes: readonly string[], toEu: (code: string) => number): SizeScale =>
  oneAxis(
    {
      handle: `women-${system}`,
      name: `Women's ${system.toUpperCase()} ${codes[0]} to ${codes.at(-1)}`,
      system,
      kind: "dress",
      gender: "female",
      age_group: "adult",
    },
    sizeValues(codes, {
      core: codes.filter((code) => toEu(code) >= 36 && toEu(code) <= 42),
      elsewhere: (code) => without(womensLabels(toEu(code)), system),
    })
  )

/** Men's European numbers are half the chest in centimeters; UK and US ones the chest in inches, ten below. */
const menChest = oneAxis(
  { handle: "men-chest-eu", name: "Men's EU 44 to 60", system: "eu", kind: "outerwear", gender: "male", age_group: "adult" },
  sizeValues(numbers(44, 60, 2), {
    core: numbers(48, 54, 2),
    elsewhere: (code) => ({ uk: String(Number(code) - 10), us: String(Number(code) - 10), it: code, de: code }),
  })
)

export const CLOTHES_SCALES: readonly SizeScale[] = [
  women("eu", numbers(32, 50, 2), Number),
  women("uk", numbers(4, 22, 2), (code) => Number(code) + 28),
  women("us", ["00", ...numbers(0, 18, 2)], (code) => (code === "00" ? 30 : Number(code) + 32)),
  menChest,
]
