import { captures, messages } from "../../../modules/messaging"
import { inventoryLevel } from "./capture-inventory-level"
import { inventoryCount } from "./inventory-count"
import { inventoryUpdate } from "./inventory-update"
import { lowStock } from "./low-stock"
import { sizeRunBroken } from "./size-run-broken"
import "./stock-subject"

captures.register(inventoryLevel)
messages.register(inventoryUpdate, lowStock, sizeRunBroken, inventoryCount)

export type StockMessage = typeof inventoryUpdate | typeof lowStock | typeof sizeRunBroken
export type StockRequest = typeof inventoryCount
