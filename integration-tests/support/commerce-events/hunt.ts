import { randomInt } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import type { Answer } from "../client"
import type { TestDatabase } from "../database"
import { eventually } from "../eventually"
import { execScript } from "../exec-script"
import { anAdminSession } from "../sessions"
import { aShop, aShopProcess, type TestShop } from "../shop"
import { aVariant, placeOrder, stockUp, type Variant } from "../storefront"
import { aBackOffice, type BackOffice } from "./back-office"
import { aFuse, type Fuse } from "./fuse"
import { judge, type HuntVerdict } from "./hunt-oracle"

type Action = (office: BackOffice, order: string) => Promise<Answer>

/** Writes of the longest workflow, about. */
const MOST_WRITES = 30

/** Longest that an answer is waited for; a workflow of Medusa that hangs after a failure is ended with its process. */
const PATIENCE_MS = 20_000

const cities = ["Hamburg", "Bremen", "Köln"]
const at = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T // none of them is empty

/** A shop whose database fails at random writes and whose process is killed at random moments, while staff work in it. */
export class Hunt {
  readonly done = { actions: 0, refused: 0, kills: 0 }

  private constructor(
    private shop: TestShop,
    private readonly headers: Record<string, string>,
    private readonly fuse: Fuse,
    private readonly socks: Variant,
    private readonly orders: string[]
  ) {}

  static async begin(orders: number): Promise<Hunt> {
    const shop = await aShop()
    const { headers } = await anAdminSession(shop)
    const [shirt, socks] = [
      await aVariant(shop.database, { kind: "shirt", size: "M", atLeast: 2 }),
      await aVariant(shop.database, { kind: "socks", atLeast: 2 }),
    ]
    for (const variant of [shirt, socks]) await stockUp(shop.database, variant, 100_000)
    const placed: string[] = []
    for (let count = 0; count < orders; count++)
      placed.push((await placeOrder(shop, [{ variant_id: shirt.id, quantity: 2 }], undefined, `hunt-${count}@example.com`)).id)
    return new Hunt(shop, headers, await aFuse(shop.database), socks, placed)
  }

  get database(): TestDatabase {
    return this.shop.database
  }

  get office(): BackOffice {
    return aBackOffice({ url: this.shop.url, headers: this.headers, database: this.database })
  }

  get order(): string {
    return at(this.orders)
  }

  /** Does `count` things at random; every second one meets a refused write. */
  async act(count: number): Promise<void> {
    const actions = this.actions()
    for (let done = 0; done < count; done++) {
      if (done % 2 === 0) await this.fuse.light(randomInt(MOST_WRITES))
      const isAnswered = await this.attempt(at(actions))
      await this.fuse.putOut()
      if (!isAnswered) await this.restart()
    }
  }

  /** Kills the shop in the middle of `count` things. */
  async kill(count: number): Promise<void> {
    const actions = this.actions()
    for (let killed = 0; killed < count; killed++) {
      const attempt = this.attempt(at(actions))
      await delay(randomInt(50, 600))
      await this.restart()
      await attempt
    }
  }

  /** Lets the time pass after which rows alone decide, then that after which staff are asked, and compares. */
  async verdict(): Promise<HuntVerdict> {
    await this.pass("2 minutes")
    await this.pass("20 minutes")
    await execScript("reconcile-order-events.js", this.database.url)
    await this.quiet()
    return judge(this.database)
  }

  private async pass(time: string): Promise<void> {
    await this.database.query(`update apparel_outbox set occurred_at = occurred_at - interval '${time}' where not is_ready`)
    await delay(3_000) // two polls of the relay: what settles now has settled, the rest waits for staff
  }

  /** Nothing waits but behind a question to staff. */
  private quiet(): Promise<true> {
    return eventually(async () => {
      const waiting = await this.database.query(
        `select 1 from apparel_outbox o where not exists (select 1 from apparel_dead_letter d
           where d.direction = 'outgoing' and d.ordering_key = o.ordering_key and d.outbox_id <= o.id)`
      )
      return waiting.length === 0 ? true : undefined
    }, 60_000)
  }

  /** Whether an answer came, of whatever kind. */
  private async attempt(action: Action): Promise<boolean> {
    this.done.actions++
    const refused = () => {
      this.done.refused++
      return true
    }
    const answered = action(this.office, this.order).then(({ status }) => (status < 400 ? true : refused()), refused)
    return Promise.race([answered, delay(PATIENCE_MS, false)])
  }

  private async restart(): Promise<void> {
    this.done.kills++
    await this.shop.stop("SIGKILL")
    this.shop = { ...this.shop, ...(await aShopProcess({ databaseUrl: this.database.url })) }
  }

  private actions(): Action[] {
    const { socks } = this
    const ship: Action = async (office, order) => {
      await office.fulfill(order)
      return office.ship(order, `HX${randomInt(1_000_000)}`)
    }
    return [
      ship,
      ship,
      (office, order) => office.fulfill(order),
      (office, order) => office.deliver(order),
      (office, order) => office.cancelFulfillment(order),
      (office, order) => office.changeOrder(order, { shipping_address: { city: at(cities) } }),
      (office, order) => office.changeOrder(order, { email: `moved-${randomInt(1_000)}@example.com` }),
      (office, order) => office.edit(order, randomInt(2, 5)),
      (office, order) => office.cancelEdit(order),
      (office, order) => office.requestReturn(order),
      (office, order) => office.receiveReturn(order),
      (office, order) => office.cancelReturn(order),
      (office, order) => office.exchange(order, socks.id),
      (office, order) => office.cancelExchange(order),
      (office, order) => office.claim(order, socks.id),
      (office, order) => office.cancelClaim(order),
      (office, order) => office.completeOrder(order),
      (office, order) => office.cancelOrder(order),
    ]
  }
}
