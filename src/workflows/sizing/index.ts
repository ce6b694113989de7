export { learnFitWorkflow } from "./learn-fit"
export { matchProductSizesWorkflow } from "./match-product-sizes"
export { matchStaleProductsWorkflow } from "./match-stale-products"
export { setProductSizingWorkflow } from "./set-product-sizing"
