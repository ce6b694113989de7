import type { Requests } from "./requests"

/** Parcels of an order; all but the first act on its newest one. */
export const parcelWork = ({ last, linesOf, newest }: Requests) => {
  const parcel = async (orderId: string) => `orders/${orderId}/fulfillments/${await newest("order_fulfillment", orderId)}`
  return {
    async fulfill(orderId: string) {
      return last(`orders/${orderId}/fulfillments`, { items: await linesOf(orderId) })
    },
    async ship(orderId: string, trackingNumber: string) {
      const label = {
        tracking_number: trackingNumber,
        tracking_url: "https://parcel.example",
        label_url: "https://parcel.example",
      }
      return last(`${await parcel(orderId)}/shipments`, { items: await linesOf(orderId), labels: [label] })
    },
    deliver: async (orderId: string) => last(`${await parcel(orderId)}/mark-as-delivered`),
    cancelFulfillment: async (orderId: string) => last(`${await parcel(orderId)}/cancel`),
  }
}
