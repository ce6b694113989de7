import { readMeasurements } from "../profiles/read-measurements"

const CHEST = "BodyMeasurementChest"
const readChest = (given: unknown, unit: "cm" | "in" = "cm") => readMeasurements({ [CHEST]: given }, unit)[CHEST]

describe("readMeasurements", () => {
  it.each([
    [98, 980],
    [98.5, 985],
    ["98 cm", 980],
    ["98,5", 985],
    ["38 1/2 in", 978],
    [{ value: 38.5, unit: "in" }, 978],
    [{ value: "38 1/2", unit: "in" }, 978],
    [{ value: 98 }, 980],
    [{ value_mm: 981 }, 981],
  ])("reads %j as %d mm", (given, mm) => {
    expect(readChest(given)).toBe(mm)
  })

  it("reads plain numbers in the unit that was said", () => {
    expect(readChest(38.5, "in")).toBe(978)
    expect(readChest("98 cm", "in")).toBe(980)
  })

  const refused = [
    -98,
    0,
    400,
    0.01,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    "large",
    "98-102",
    "<98",
    "98 miles",
    "9".repeat(500),
    null,
    true,
    [98],
    {},
    { value: 98, unit: "ft" },
    { value: 98, unit: null },
    { value: 98, extra: 1 },
    { value: 98, value_mm: 980 },
    { value_mm: 98.5 },
    { value_mm: "980" },
    { value_mm: 4_000 },
    { value: { value: 98 } },
  ]
  it.each(refused.map((given) => [given]))("refuses %p by the field's name and does not repeat it", (given) => {
    expect(() => readChest(given)).toThrow(/^'measurements\.BodyMeasurementChest': /)
    expect(() => readChest(given)).not.toThrow(/9999|miles|large|98-102/)
  })

  it("refuses points that are none of a body, its weight among them", () => {
    for (const point of ["BodyMeasurementWeight", "WearableMeasurementHips", "chest", "__proto__"]) {
      const given = JSON.parse(`{${JSON.stringify(point)}: 98}`) as Record<string, unknown>
      expect(() => readMeasurements(given, "cm")).toThrow(`'measurements.${point}': is no point of a body`)
    }
  })

  it("knows how large each point can be", () => {
    expect(() => readMeasurements({ BodyMeasurementFoot: 40 }, "cm")).toThrow("must be from 80 to 350 mm")
    expect(readMeasurements({ BodyMeasurementFoot: 26.5 }, "cm")).toEqual({ BodyMeasurementFoot: 265 })
  })
})
