import type { Requests } from "./requests"

export const customerWork = ({ last, remove }: Requests) => ({
  createCustomer: (customer: { email: string }) => last("customers", customer),
  changeCustomer: (customerId: string, change: object) => last(`customers/${customerId}`, change),
  deleteCustomer: (customerId: string) => remove(`customers/${customerId}`),
})
