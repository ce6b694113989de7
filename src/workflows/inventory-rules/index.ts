export { refuseCartBeyondStock } from "./refuse-cart-beyond-stock"
