import { isExpiredExport } from "../private-exports"

const madeAt = Date.parse("2026-11-30T12:00:00Z")
const hoursLater = (hours: number) => new Date(madeAt + hours * 3_600_000)

describe("an export for staff", () => {
  const secret = "0123456789abcdef0123456789abcdef"
  it.each<[name: string, hours: number, isExpired: boolean]>([
    [`private-${madeAt}-${secret}-${madeAt}-order-exports.csv`, 0, false],
    [`private-${madeAt}-${secret}-${madeAt}-order-exports.csv`, 24, false],
    [`private-${madeAt}-${secret}-${madeAt}-order-exports.csv`, 24.01, true],
    [`private-${madeAt}-${secret}-${madeAt}-product-exports.csv`, 25, true],
    [`private-${madeAt}-${madeAt}-inventory-item-exports.csv`, 25, true],
    [`PRIVATE-${madeAt}-${madeAt}-ORDER-EXPORTS.CSV`, 25, true],
    [`private-${madeAt}-${secret}-song.mp3`, 9_999, false],
    [`private-${madeAt}-orders.csv`, 9_999, false],
    [`private-${madeAt}-${madeAt}-order-exports.csv.zip`, 9_999, false],
    [`private-1-${madeAt}-order-exports.csv`, 9_999, false],
    [`${madeAt}-${madeAt}-order-exports.csv`, 9_999, false],
  ])("of the name %s is out of date after %d hours: %s", (name, hours, isExpired) => {
    expect(isExpiredExport(name, hoursLater(hours))).toBe(isExpired)
  })
})
