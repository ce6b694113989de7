import { captures, messages, snapshots } from "../../../modules/messaging"
import { inventoryLevel } from "./capture-inventory-level"
import { inventoryCount } from "./inventory-count"
import { inventoryUpdate } from "./inventory-update"
import { lowStock } from "./low-stock"
import { sizeRunBroken } from "./size-run-broken"
import { stock } from "./stock-snapshot"
import "./stock-subject"

captures.register(inventoryLevel)
messages.register(inventoryUpdate, lowStock, sizeRunBroken, inventoryCount)
snapshots.register(stock)

export type StockMessage = typeof inventoryUpdate | typeof lowStock | typeof sizeRunBroken
export type StockRequest = typeof inventoryCount
