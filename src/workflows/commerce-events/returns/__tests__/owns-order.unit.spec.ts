import { ownsOrder, type Asker, type OwnedOrder } from "../owns-order"

const guest: OwnedOrder = { display_id: 17, email: "Zoë.Kim@exämple.com", customer: { id: "cus_guest", has_account: false } }
const registered: OwnedOrder = { ...guest, customer: { id: "cus_1", has_account: true } }
const proof = (order_number: string, email: string): Asker => ({ customerId: undefined, proof: { order_number, email } })
const signedIn = (customerId: string): Asker => ({ customerId, proof: undefined })

describe("whose an order is", () => {
  it.each<[who: string, order: OwnedOrder, asker: Asker, isTheirs: boolean]>([
    ["a guest with number and address", guest, proof("17", "Zoë.Kim@exämple.com"), true],
    ["the number as shops print it", guest, proof("#17", "Zoë.Kim@exämple.com"), true],
    ["the address in another case", guest, proof("17", "ZOË.KIM@EXÄMPLE.COM"), true],
    ["the address with its dots and marks apart", guest, proof("17", "Zoe\u0308.Kim@exa\u0308mple.com"), true],
    ["blanks around both", guest, proof(" 17 ", " zoë.kim@exämple.com "), true],
    [
      "the number of the shop's own making",
      { ...guest, custom_display_id: "HX-17" },
      proof("HX-17", "zoë.kim@exämple.com"),
      true,
    ],
    ["a guest's order without a customer", { ...guest, customer: null }, proof("17", "zoë.kim@exämple.com"), true],
    ["the number of another order", guest, proof("18", "zoë.kim@exämple.com"), false],
    ["a number with zeros before it", guest, proof("017", "zoë.kim@exämple.com"), false],
    ["a number in other digits", guest, proof("١٧", "zoë.kim@exämple.com"), false],
    ["no number", guest, proof("#", "zoë.kim@exämple.com"), false],
    ["another address", guest, proof("17", "zoe.kim@example.com"), false],
    ["a letter that looks the same", guest, proof("17", "zoë.kіm@exämple.com"), false],
    ["the address with a part more", guest, proof("17", "zoë.kim+x@exämple.com"), false],
    ["two addresses", guest, proof("17", "zoë.kim@exämple.com, a@b.example"), false],
    ["nothing", guest, { customerId: undefined, proof: undefined }, false],
    ["somebody who is signed in, for a guest's order", guest, signedIn("cus_2"), false],
    ["no address for an order without one", { ...guest, email: null }, proof("17", ""), false],
    [
      "no number for an order without one",
      { ...guest, display_id: null, custom_display_id: "" },
      proof("", "zoë.kim@exämple.com"),
      false,
    ],
    ["the customer with an account, signed in", registered, signedIn("cus_1"), true],
    ["the customer with an account, who is not", registered, proof("17", "Zoë.Kim@exämple.com"), false],
    [
      "another customer, who knows number and address",
      registered,
      { ...proof("17", "zoë.kim@exämple.com"), customerId: "cus_2" },
      false,
    ],
  ])("is told of %s", (_, order, asker, isTheirs) => {
    expect(ownsOrder(order, asker)).toBe(isTheirs)
  })
})
