import { emailOptions } from "../options"
import { dueReminder, type ReminderState } from "../reminders/due-reminder"

const now = new Date("2026-11-24T12:00:00Z")
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const options = emailOptions.parse(undefined).abandonedCart

const aCart = (cart: Partial<ReminderState> = {}): ReminderState => ({
  touchedAt: hoursAgo(5),
  firstQueuedAt: null,
  isSecondQueued: false,
  ...cart,
})

describe("dueReminder", () => {
  it.each([
    [3.99, undefined],
    [4, "abandoned-cart-first"],
    [23.99, "abandoned-cart-first"],
    [24, "abandoned-cart-second"],
    [71.99, "abandoned-cart-second"],
    [72, undefined],
  ])("%s hours after the last change is %s", (hours, reminder) => {
    expect(dueReminder(aCart({ touchedAt: hoursAgo(hours) }), options, now)).toBe(reminder)
  })

  it("sends each once, also when the cart was touched again", () => {
    expect(dueReminder(aCart({ firstQueuedAt: hoursAgo(30) }), options, now)).toBeUndefined()
    expect(dueReminder(aCart({ touchedAt: hoursAgo(30), isSecondQueued: true }), options, now)).toBeUndefined()
  })

  it("lets as much time pass between the two as usual when the first was late", () => {
    const late = { touchedAt: hoursAgo(40) }
    expect(dueReminder(aCart({ ...late, firstQueuedAt: hoursAgo(19.9) }), options, now)).toBeUndefined()
    expect(dueReminder(aCart({ ...late, firstQueuedAt: hoursAgo(20) }), options, now)).toBe("abandoned-cart-second")
  })

  it("[email.abandonedCart] counts with the shop's own hours", () => {
    const own = { firstAfterHours: 1, secondAfterHours: 2, notAfterHours: 3 }
    const reminders = [0.5, 1, 2, 3].map((hours) => dueReminder(aCart({ touchedAt: hoursAgo(hours) }), own, now))
    expect(reminders).toEqual([undefined, "abandoned-cart-first", "abandoned-cart-second", undefined])
  })

  it("[email.abandonedCart] refuses hours that do not grow", () => {
    const { error } = emailOptions.safeParse({ abandonedCart: { firstAfterHours: 24 } })
    expect(error?.issues).toMatchObject([{ path: ["abandonedCart", "secondAfterHours"] }])
    expect(emailOptions.safeParse({ abandonedCart: { notAfterHours: 24 } }).success).toBe(false)
  })
})
