import { deadLetterNews } from "../reports/dead-letter-news"
import { dayBefore, dayOf } from "../reports/report-day"

describe("dayBefore", () => {
  it.each([
    ["2026-11-24T06:00:00Z", "2026-11-23"],
    ["2026-11-24T00:00:00Z", "2026-11-23"],
    ["2026-11-23T23:59:59.999Z", "2026-11-22"],
    ["2027-01-01T06:00:00Z", "2026-12-31"],
  ])("of %s is the whole of %s in UTC", (now, date) => {
    const day = dayBefore(new Date(now))
    expect(day).toMatchObject({ date, from: new Date(`${date}T00:00:00Z`) })
    expect(day.to.getTime() - day.from.getTime()).toBe(86_400_000)
  })

  it("ends where the day itself begins", () => {
    const now = new Date("2026-11-24T06:00:00Z")
    expect(dayBefore(now).to).toEqual(dayOf(now).from)
  })
})

describe("deadLetterNews", () => {
  const groups = [
    { reason_code: "ORDER_NOT_FOUND", count: 2 },
    { reason_code: "SCHEMA_INVALID", count: 4 },
    { reason_code: "ORDER_NOT_FOUND", count: 3 },
  ]
  const nobody = { lastId: null, isUnderWay: false }

  it("counts everything open by reason, most first", () => {
    expect(deadLetterNews({ newestId: "7", groups }, nobody)).toEqual({
      newestId: "7",
      reasons: [
        { reason: "ORDER_NOT_FOUND", count: 5 },
        { reason: "SCHEMA_INVALID", count: 4 },
      ],
    })
  })

  it("is nothing until there is a newer one than staff were told of, however many digits it has", () => {
    const told = { lastId: "9", isUnderWay: false }
    expect(deadLetterNews({ newestId: "9", groups }, told)).toBeUndefined()
    expect(deadLetterNews({ newestId: "8", groups }, told)).toBeUndefined()
    expect(deadLetterNews({ newestId: "10", groups }, told)).toMatchObject({ newestId: "10" })
  })

  it("is nothing while the last mail about them waits for the mail server", () => {
    expect(deadLetterNews({ newestId: "10", groups }, { lastId: "9", isUnderWay: true })).toBeUndefined()
  })

  it("is nothing when nothing is open", () => {
    expect(deadLetterNews({ newestId: undefined, groups: [] }, nobody)).toBeUndefined()
  })
})
