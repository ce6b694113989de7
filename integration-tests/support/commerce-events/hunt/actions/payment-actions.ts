import type { Action } from "../action"

export const paymentActions: Action[] = [
  { name: "capture", act: ({ office }, id) => office.capture(id) },
  { name: "capture a part", act: ({ office, random }, id) => office.capture(id, 1 + random.below(3)) },
  { name: "refund", given: ({ office }, id) => office.capture(id), act: ({ office }, id) => office.refund(id) },
  {
    name: "refund a part",
    given: ({ office }, id) => office.capture(id),
    act: ({ office, random }, id) => office.refund(id, 1 + random.below(3)),
  },
  {
    name: "mark as paid",
    given: async ({ office }, id) => {
      await office.edit(id, 6)
      await office.owe(id, 5)
    },
    act: ({ office }, id) => office.markAsPaid(id),
  },
]
