import { customerWork } from "./back-office/customers"
import { orderWork } from "./back-office/orders"
import { parcelWork } from "./back-office/parcels"
import { paymentWork } from "./back-office/payments"
import { productWork } from "./back-office/products"
import { officeRequests, type Office } from "./back-office/requests"
import { returnWork } from "./back-office/returns"

/** What staff can do with a shop, one HTTP request or one conversation each; answers are those of the last request. */
export type BackOffice = ReturnType<typeof aBackOffice>

/** Requests before the last one of a conversation must succeed; the last one's answer is returned whatever it is. */
export function aBackOffice(office: Office) {
  const requests = officeRequests(office)
  return {
    linesOf: requests.linesOf,
    newest: requests.newest,
    ...parcelWork(requests),
    ...orderWork(requests, office),
    ...returnWork(requests),
    ...paymentWork(requests),
    ...customerWork(requests),
    ...productWork(requests),
  }
}
