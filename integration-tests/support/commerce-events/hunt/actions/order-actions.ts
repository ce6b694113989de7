import { shopper } from "../../../storefront"
import { prepared, type Action } from "../action"

const CITIES = ["Hamburg", "Bremen", "Köln"]

export const orderActions: Action[] = [
  {
    name: "change address",
    act: ({ office, random }, id) => office.changeOrder(id, { shipping_address: { city: random.pick(CITIES) } }),
  },
  {
    name: "change billing address",
    act: ({ office, random }, id) => office.changeOrder(id, { billing_address: { city: random.pick(CITIES) } }),
  },
  {
    name: "change email",
    act: ({ office, newName }, id) => office.changeOrder(id, { email: `${newName()}@example.com` }),
  },
  {
    name: "change email and address",
    act: ({ office, newName, random }, id) =>
      office.changeOrder(id, { email: `${newName()}@example.com`, shipping_address: { city: random.pick(CITIES) } }),
  },
  {
    name: "confirm edit",
    given: ({ office, random }, id) => office.prepareEdit(id, 3 + random.below(3)),
    act: ({ office }, id) => office.confirmEdit(id),
  },
  {
    name: "request edit",
    given: ({ office, random }, id) => office.prepareEdit(id, 3 + random.below(3)),
    act: ({ office }, id) => office.requestEdit(id),
  },
  {
    name: "cancel edit",
    given: ({ office, random }, id) => office.prepareEdit(id, 3 + random.below(3)),
    act: ({ office }, id) => office.cancelEdit(id),
  },
  { name: "complete", act: ({ office }, id) => office.completeOrder(id) },
  {
    name: "archive",
    given: ({ office }, id) => office.completeOrder(id),
    act: ({ office }, id) => office.archiveOrder(id),
  },
  { name: "cancel order", act: ({ office }, id) => office.cancelOrder(id) },
  {
    name: "cancel paid order",
    given: ({ office }, id) => office.capture(id),
    act: ({ office }, id) => office.cancelOrder(id),
  },
  {
    name: "accept transfer",
    given: ({ office, random, customerIds }, id) => office.requestTransfer(id, random.pick(customerIds)),
    act: ({ office, storefront }, id) => office.acceptTransfer(id, shopper(storefront)),
  },
  prepared({
    name: "convert draft",
    given: ({ office, socks, newName }) => office.draft(socks.id, `${newName()}@example.com`),
    act: ({ office }, draft) => office.convertDraft(draft),
  }),
]
