import fc from "fast-check"

import { formatMeasurement, MAX_MEASUREMENT_MM, parseMeasurement } from ".."
import { refusal } from "./refusal"

const cm = (text: string | number) => parseMeasurement(text, { unit: "cm", field: "BodyMeasurementChest" })
const both = (mm: number) => ({ min_mm: mm, max_mm: mm })

const bound = fc.integer({ min: 1, max: MAX_MEASUREMENT_MM })
const range = fc.tuple(bound, bound).map(([a, b]) => ({ min_mm: Math.min(a, b), max_mm: Math.max(a, b) }))
const locale = fc.constantFrom("en", "de", "fr-FR", "es", "ar-EG", "pt-BR", "ja")

describe("a typed measurement", () => {
  it.each([
    ["86", both(860)],
    ["86.5", both(865)],
    ["86,5 cm", both(865)],
    ["~90", both(900)],
    ["ca. 90", both(900)],
    ["865 mm", both(865)],
    ['34 1/2"', both(876)],
    ["34½ in", both(876)],
    ["34½″", both(876)],
    ["½ in", both(13)],
    ["86-94", { min_mm: 860, max_mm: 940 }],
    ["86–94", { min_mm: 860, max_mm: 940 }],
    ["86 — 94\u00a0cm", { min_mm: 860, max_mm: 940 }],
    ["34 to 36 inch", { min_mm: 864, max_mm: 914 }],
    ['34"-36"', { min_mm: 864, max_mm: 914 }],
    ['34"-36', { min_mm: 864, max_mm: 914 }],
    ["<86", { min_mm: null, max_mm: 860 }],
    ["up to 86", { min_mm: null, max_mm: 860 }],
    ["bis 86 cm", { min_mm: null, max_mm: 860 }],
    ["≥ 118", { min_mm: 1_180, max_mm: null }],
    ["118+", { min_mm: 1_180, max_mm: null }],
    ["118 cm +", { min_mm: 1_180, max_mm: null }],
  ])("%p is read", (text, expected) => {
    expect(cm(text)).toEqual(expected)
  })

  it("is in the unit given where it has no suffix", () => {
    expect(parseMeasurement(34, { unit: "in" })).toEqual(both(864))
    expect(parseMeasurement("34", { unit: "in" })).toEqual(both(864))
    expect(parseMeasurement("34 cm", { unit: "in" })).toEqual(both(340))
  })

  it.each([
    "",
    " ",
    "-5",
    "0",
    "0-10",
    "94-86",
    "301",
    "NaN",
    "Infinity",
    "1e2",
    "86-94-99",
    "86 cm-36 in",
    "1,000",
    "34 1/0",
    "8.5 1/2",
    "eighty",
    "+",
    "<",
    "<86-94",
    "=86",
    "86;94",
    "--",
    "8 6",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    0,
  ])("%p is refused with the field's name", (text) => {
    expect(refusal(() => cm(text))).toMatchObject({ code: "INVALID_MEASUREMENT", field: "BodyMeasurementChest" })
  })

  it("never fails with anything but a SizingError, and never gives what is out of bounds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,/ "+<>~-]{0,12}$/)), (text) => {
        const { min_mm: min, max_mm: max } = refusal(() => cm(text)) ? both(1) : cm(text)
        const ends = [min, max].filter((mm) => mm !== null)
        expect(ends.every((mm) => Number.isInteger(mm) && mm >= 1 && mm <= MAX_MEASUREMENT_MM)).toBe(true)
      })
    )
  })
})

describe("a shown measurement", () => {
  it.each([
    [both(864), "cm", "en", "86.4"],
    [both(864), "cm", "de", "86,4"],
    [{ min_mm: 860, max_mm: 940 }, "cm", "en", "86–94"],
    [{ min_mm: 870, max_mm: 945 }, "in", "en", "34\u00a0¼–37\u00a0¼"],
    [{ min_mm: 870, max_mm: 945 }, "in", "de-DE", "34,25–37,25"],
    [{ min_mm: null, max_mm: 860 }, "cm", "en", "≤\u00a086"],
    [{ min_mm: 1_180, max_mm: null }, "cm", "fr", "≥\u00a0118"],
    [{ min_mm: 863, max_mm: 865 }, "in", "en", "34"],
    [both(6), "in", "en", "¼"],
    [{ min_mm: null, max_mm: null }, "cm", "en", ""],
  ] as const)("%p in %s for %s is %p", (given, unit, language, text) => {
    expect(formatMeasurement(given, { unit, locale: language })).toBe(text)
  })

  it("reads back exactly from centimeters", () => {
    fc.assert(
      fc.property(range, locale, (given, language) => {
        expect(cm(formatMeasurement(given, { unit: "cm", locale: language }))).toEqual(given)
      })
    )
  })

  it("reads back from inches to an eighth of an inch, the resolution it is shown in", () => {
    const visible = range.filter(({ min_mm: min }) => min >= 4)
    fc.assert(
      fc.property(visible, locale, (given, language) => {
        const read = parseMeasurement(formatMeasurement(given, { unit: "in", locale: language }), { unit: "in" })
        expect(Math.abs((read.min_mm ?? 0) - given.min_mm)).toBeLessThanOrEqual(25.4 / 8 + 0.5)
        expect(Math.abs((read.max_mm ?? 0) - given.max_mm)).toBeLessThanOrEqual(25.4 / 8 + 0.5)
      })
    )
  })

  it("keeps the unit where it is written behind", () => {
    fc.assert(
      fc.property(range, (given) => {
        const text = formatMeasurement(given, { unit: "cm", with_unit: true })
        expect(parseMeasurement(text, { unit: "in" })).toEqual(given)
      })
    )
  })
})
