import "./core-columns"

export { refuseCartBeyondStock } from "./refuse-cart-beyond-stock"
