export { completeCartValidate } from "./hooks/complete-cart-validate"
