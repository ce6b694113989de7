import { isPortFree, freePort } from "../../../dev/ports"
import { eventually } from "../../support/eventually"
import { aStateWithoutCatalog, isGone, startCommand, stopStartedShops } from "../../support/start-command"

afterEach(stopStartedShops, 60_000)

describe("npm run dev", () => {
  jest.setTimeout(900_000)
  let state: string
  beforeAll(async () => {
    state = await aStateWithoutCatalog()
  })

  it.each(["SIGINT", "SIGKILL"] as const)("starts the shop, and %s leaves nothing that listens", async (signal) => {
    const own = String(await freePort())
    const shop = startCommand(state, { PORT: own }, "develop")
    await shop.open()
    expect((await fetch(`http://127.0.0.1:${own}/ready`)).status).toBe(200)
    shop.signal(signal)
    await eventually(async () => ((await isPortFree(Number(own))) ? true : undefined), 30_000)
    await isGone(state)
  })
})
