import { keepStatePrivate } from "./private-state"
import { stopChildren } from "./processes"
import { prepareShop, type PreparedShop } from "./shop"
import { stopRequests, type StopRequests } from "./stop-requests"

/**
 * Prepares a shop, hands it to `serve`, and closes it however that ends. Returns the exit code of `serve`, or 0 when
 * the user asked to stop, also while the shop was still being prepared.
 */
export async function withShop(serve: (shop: PreparedShop, stop: StopRequests) => Promise<number>): Promise<number> {
  const stop = stopRequests()
  stop.onRequest(stopChildren)
  let shop: PreparedShop | undefined
  try {
    keepStatePrivate()
    shop = await prepareShop()
    const code = stop.isRequested() ? 0 : await serve(shop, stop)
    return stop.isRequested() ? 0 : code
  } catch (error) {
    if (!stop.isRequested()) throw error
    return 0
  } finally {
    await shop?.close()
    if (stop.isRequested()) console.log("Stopped.")
  }
}
