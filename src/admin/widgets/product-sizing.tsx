import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ProductSizing } from "../sizing/product/product-sizing"

type WidgetProps = { data: { id: string } }

const ProductSizingWidget = ({ data: { id } }: WidgetProps) => <ProductSizing key={id} productId={id} />

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductSizingWidget
