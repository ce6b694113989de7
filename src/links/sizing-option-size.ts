import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SizingModule from "../modules/sizing"

/** From an option value of the engine to the sizes it means: `product_option_value.apparel_option_sizes`. */
export default defineLink(
  { linkable: ProductModule.linkable.productOptionValue, field: "id", isList: true },
  { ...SizingModule.linkable.apparelOptionSize.id, primaryKey: "option_value_id" },
  { readOnly: true }
)
