/** How far an order has come. Each state includes the ones before it, `canceled` only `placed`. */
export type DemoOrderState = "placed" | "shipped" | "delivered" | "return_requested" | "canceled"

export type DemoOrder = {
  /** Natural key, kept in the order's metadata. */
  key: string
  state: DemoOrderState
  lines: { sku: string; quantity: number }[]
  returned?: { sku: string; reason: string; note: string }
}

/** The demo customer's history: shirts, jeans, half sizes, and one order that shows size bracketing. */
export const demoOrders: DemoOrder[] = [
  {
    key: "hypex-order-1",
    state: "delivered",
    lines: [
      { sku: "TS-200-WHT-M", quantity: 2 },
      { sku: "SK-400-BLK-39-42", quantity: 3 },
    ],
  },
  {
    key: "hypex-order-2",
    state: "return_requested",
    lines: [
      { sku: "JN-240-MBL-W28L30", quantity: 1 },
      { sku: "JN-240-MBL-W29L30", quantity: 1 },
      { sku: "BR-260-BLK-75C", quantity: 1 },
    ],
    returned: { sku: "JN-240-MBL-W28L30", reason: "size_too_small", note: "Kept the W29, the W28 pinches at the waist" },
  },
  {
    key: "hypex-order-3",
    state: "shipped",
    lines: [{ sku: "SN-270-WHT-38.5", quantity: 1 }],
  },
  {
    key: "hypex-order-4",
    state: "canceled",
    lines: [{ sku: "DR-230-RST-38", quantity: 1 }],
  },
  {
    key: "hypex-order-5",
    state: "placed",
    lines: [
      { sku: "JK-250-CAM-M", quantity: 1 },
      { sku: "KT-301-SKY-98-104", quantity: 2 },
    ],
  },
]
