import { model } from "@medusajs/framework/utils"

/**
 * Which size an option value of a product means, one row an axis. The one table of sizing that others read, through the link
 * of `src/links/sizing-option-size.ts`; written by `ProductSizes` alone.
 */
export const OptionSizeModel = model.define(
  { name: "ApparelOptionSize", tableName: "apparel_option_size" },
  {
    id: model.id({ prefix: "optsize" }).primaryKey(),
    product_id: model.text(),
    option_value_id: model.text(),
    axis: model.number(),
    size_value_id: model.text(),
    code: model.text(),
    /** Order among the sizes of this axis. */
    rank: model.number(),
  }
)
