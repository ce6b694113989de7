import { isExpiredExport } from "../private-exports"

const madeAt = Date.parse("2026-11-30T12:00:00Z")
const hoursLater = (hours: number) => new Date(madeAt + hours * 3_600_000)

describe("an export for staff", () => {
  it.each<[name: string, hours: number, isExpired: boolean]>([
    [`private-${madeAt}-0a1b-orders.csv`, 0, false],
    [`private-${madeAt}-0a1b-orders.csv`, 24, false],
    [`private-${madeAt}-0a1b-orders.csv`, 24.01, true],
    [`PRIVATE-${madeAt}-orders.csv`, 25, true],
    ["private-1-orders.csv", 25, false],
    [`private-${madeAt}.csv`, 25, false],
    [`${madeAt}-private-orders.csv`, 25, false],
    [`x-private-${madeAt}-orders.csv`, 25, false],
  ])("of the name %s is out of date after %d hours: %s", (name, hours, isExpired) => {
    expect(isExpiredExport(name, hoursLater(hours))).toBe(isExpired)
  })
})
