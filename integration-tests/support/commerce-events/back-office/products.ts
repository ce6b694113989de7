import type { Requests } from "./requests"

/** Products, their options and sizes, prices and stock. */
export const productWork = ({ admin, last, remove, idOf }: Requests) => ({
  /** A style of two sizes; its id. */
  async createProduct(handle: string): Promise<string> {
    const variant = (size: string) => ({
      title: size,
      sku: `${handle}-${size}`,
      options: { Size: size },
      prices: [{ currency_code: "eur", amount: 10 }],
    })
    const { product } = await admin<{ product: { id: string } }>("products", {
      title: handle,
      handle,
      status: "published",
      options: [{ title: "Size", values: ["S", "M"] }],
      variants: [variant("S"), variant("M")],
    })
    return product.id
  },
  changeProduct: (productId: string, change: object) => last(`products/${productId}`, change),
  deleteProduct: (productId: string) => remove(`products/${productId}`),
  optionOf: (productId: string) =>
    idOf(
      `select product_option_id as id from product_product_option where product_id = $1 and deleted_at is null
       order by id limit 1`,
      [productId]
    ),
  valueOf: (optionId: string) =>
    idOf("select id from product_option_value where option_id = $1 and deleted_at is null order by id limit 1", [optionId]),
  variantOf: (productId: string) =>
    idOf("select id from product_variant where product_id = $1 and deleted_at is null order by id limit 1", [productId]),
  renameOption: (optionId: string, title: string) => last(`product-options/${optionId}`, { title }),
  renameValue: (optionId: string, valueId: string, value: string) =>
    last(`product-options/${optionId}/values/${valueId}`, { value }),
  changeVariant: (productId: string, variantId: string, change: object) =>
    last(`products/${productId}/variants/${variantId}`, change),
  createVariant: (productId: string, variant: object) => last(`products/${productId}/variants`, variant),
  deleteVariant: (productId: string, variantId: string) => remove(`products/${productId}/variants/${variantId}`),
  async count(inventoryItemId: string, stocked: number) {
    const location = await idOf(
      "select location_id as id from inventory_level where inventory_item_id = $1 order by id limit 1",
      [inventoryItemId]
    )
    return last(`inventory-items/${inventoryItemId}/location-levels/${location}`, { stocked_quantity: stocked })
  },
  async reserve(inventoryItemId: string, quantity: number) {
    const location_id = await idOf(
      "select location_id as id from inventory_level where inventory_item_id = $1 order by id limit 1",
      [inventoryItemId]
    )
    return last("reservations", { inventory_item_id: inventoryItemId, location_id, quantity })
  },
})
