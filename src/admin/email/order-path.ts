/** Address of an order's page, seen from the page at `pathname`: wherever a host puts the admin, ours are one level below. */
export const orderPath = (orderId: string, pathname: string): string =>
  `${pathname.replace(/\/[^/]*\/?$/, "")}/orders/${encodeURIComponent(orderId)}`
