import { previousUtcDay, utcDay } from "../reports/daily-report"
import { composeDeadLetterReport } from "../reports/dead-letter-report"

describe("previousUtcDay", () => {
  it.each([
    ["2026-11-24T06:00:00Z", "2026-11-23"],
    ["2026-11-24T00:00:00Z", "2026-11-23"],
    ["2026-11-23T23:59:59.999Z", "2026-11-22"],
    ["2027-01-01T06:00:00Z", "2026-12-31"],
  ])("of %s is the whole of %s in UTC", (now, date) => {
    const day = previousUtcDay(new Date(now))
    expect(day).toMatchObject({ date, from: new Date(`${date}T00:00:00Z`) })
    expect(day.to.getTime() - day.from.getTime()).toBe(86_400_000)
  })

  it("ends where the day itself begins", () => {
    const now = new Date("2026-11-24T06:00:00Z")
    expect(previousUtcDay(now).to).toEqual(utcDay(now).from)
  })
})

describe("composeDeadLetterReport", () => {
  const groups = [
    { reason_code: "ORDER_NOT_FOUND", count: 2 },
    { reason_code: "SCHEMA_INVALID", count: 4 },
    { reason_code: "ORDER_NOT_FOUND", count: 3 },
  ]
  const none = { newestId: null, isUnderWay: false }

  it("counts everything open by reason, most first", () => {
    expect(composeDeadLetterReport({ newestId: "7", groups }, none)).toEqual({
      newestId: "7",
      reasons: [
        { reason: "ORDER_NOT_FOUND", count: 5 },
        { reason: "SCHEMA_INVALID", count: 4 },
      ],
    })
  })

  it("is nothing until there is a newer one than the last report counted, however many digits it has", () => {
    const last = { newestId: "9", isUnderWay: false }
    expect(composeDeadLetterReport({ newestId: "9", groups }, last)).toBeUndefined()
    expect(composeDeadLetterReport({ newestId: "8", groups }, last)).toBeUndefined()
    expect(composeDeadLetterReport({ newestId: "10", groups }, last)).toMatchObject({ newestId: "10" })
  })

  it("is nothing while the last report waits for the mail server", () => {
    expect(composeDeadLetterReport({ newestId: "10", groups }, { newestId: "9", isUnderWay: true })).toBeUndefined()
  })

  it("is nothing when nothing is open", () => {
    expect(composeDeadLetterReport({ newestId: undefined, groups: [] }, none)).toBeUndefined()
  })
})
