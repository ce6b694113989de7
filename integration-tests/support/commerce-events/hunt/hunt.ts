import { setTimeout as delay } from "node:timers/promises"
import type { Answer } from "../../client"
import type { TestDatabase } from "../../database"
import { eventually } from "../../eventually"
import { execScript } from "../../exec-script"
import { anAdminSession } from "../../sessions"
import { aVariant, placeOrder, shopper, stockUp, type Variant } from "../../storefront"
import { aBackOffice, type BackOffice } from "../back-office"
import { aFuse, type Fuse } from "../fuse"
import type { Action, Scene } from "./action"
import { ACTIONS } from "./actions"
import { HuntedShop } from "./hunted-shop"
import { Journal } from "./journal"
import { judge, type HuntVerdict } from "./oracle/judge"
import { aRandom, type Random } from "./random"
import { storyOf } from "./story"
import { Sweep } from "./sweep"

/** Longest that an answer is waited for; a workflow of Medusa that hangs after a failure is ended with its process. */
const PATIENCE_MS = 10_000

/** A shop whose database refuses one write after another and whose processes are killed, while staff and shoppers are in it. */
export class Hunt {
  readonly journal: Journal
  private readonly random: Random
  private readonly sweep: Sweep
  private deck: Action[] = []
  private productIds: string[] = []
  private customerIds: string[] = []
  private names = 0
  private since = new Date()

  private constructor(
    private readonly shop: HuntedShop,
    private readonly headers: Record<string, string>,
    private readonly fuse: Fuse,
    private readonly goods: { shirt: Variant; socks: Variant },
    seed: number
  ) {
    this.journal = new Journal(seed)
    this.random = aRandom(seed)
    this.sweep = new Sweep(this.random)
  }

  static async begin(seed: number): Promise<Hunt> {
    const shop = await HuntedShop.open()
    const { headers } = await anAdminSession(shop.storefront)
    const [shirt, socks] = [
      await aVariant(shop.database, { kind: "shirt", size: "M", atLeast: 2 }),
      await aVariant(shop.database, { kind: "socks", atLeast: 2 }),
    ]
    for (const variant of [shirt, socks]) await stockUp(shop.database, variant, 100_000)
    return new Hunt(shop, headers, await aFuse(shop.database), { shirt, socks }, seed)
  }

  get database(): TestDatabase {
    return this.shop.database
  }

  get office(): BackOffice {
    return aBackOffice({ url: this.shop.storefront.url, headers: this.headers, database: this.database })
  }

  /** Begins a round: orders, styles and customers of its own; the verdict is about what happens from here. */
  async newRound(orders: number): Promise<void> {
    await this.shop.whenWorking()
    await this.quiet() // what the seed or the round before left
    const [now] = await this.database.query<{ now: Date }>("select now()")
    this.since = now?.now ?? new Date()
    this.productIds = [await this.office.createProduct(this.newName()), await this.office.createProduct(this.newName())]
    this.customerIds = []
    for (let count = 0; count < 3; count++) {
      const { body } = await this.office.createCustomer({ email: `${this.newName()}@example.com` })
      this.customerIds.push((body as { customer: { id: string } }).customer.id)
    }
    for (let count = 0; count < orders; count++) await this.anOrder()
  }

  /** A new order, of which the actions know. */
  async anOrder(): Promise<string> {
    const { storefront } = this.shop
    const lines = [{ variant_id: this.goods.shirt.id, quantity: 3 }]
    return (await placeOrder(storefront, lines, shopper(storefront), `${this.newName()}@example.com`)).id
  }

  /** Does `count` things, each kind before any comes again; `refusing` of them, 0..1, meet a refused write. */
  async act(count: number, refusing: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      const [action, isRefused] = [this.nextAction(), this.random.happens(refusing)]
      const other = !isRefused && this.random.happens(0.2) ? this.attempt(this.nextAction()) : undefined
      const isAnswered = await this.attempt(action, isRefused)
      if (!isAnswered || (await other) === false) await this.killServer()
    }
  }

  /** Kills the server or the worker in the middle of each of `count` things. */
  async kill(count: number): Promise<void> {
    for (let killed = 0; killed < count; killed++) {
      const attempt = this.attempt(this.nextAction())
      await delay(this.random.below(2_500))
      await (killed % 2 === 0 ? this.killServer() : this.killWorker())
      await attempt
    }
  }

  /** Lets the time pass after which rows alone decide, then that after which staff are asked, and compares. */
  async verdict(): Promise<HuntVerdict> {
    await this.shop.whenWorking()
    await this.pass("2 minutes")
    await this.pass("20 minutes")
    await execScript("reconcile-order-events.js", this.database.url, { environment: this.shop.environment })
    await this.quiet()
    const verdict = await judge(this.database, this.since)
    const wrong = Object.values(verdict).flat()
    if (wrong.length > 0) console.log(await storyOf(wrong, this.database, this.journal))
    return verdict
  }

  /** How many questions staff were asked. */
  async questions(): Promise<number> {
    return (await this.database.query("select 1 from apparel_dead_letter where direction = 'outgoing'")).length
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

  /** One of the orders of this round, also of those that shoppers placed in it; now and then a canceled one. */
  private async pickOrder(): Promise<string> {
    const orders = await this.database.query<{ id: string }>(
      `select id from "order" where created_at >= $1 and not is_draft_order and deleted_at is null
         and (canceled_at is null or $2) order by id`,
      [this.since, this.random.happens(0.1)]
    )
    return orders.length === 0 ? this.anOrder() : this.random.pick(orders).id
  }

  private nextAction(): Action {
    const next = this.deck.pop()
    if (next) return next
    this.deck = this.random.shuffled(ACTIONS)
    return this.nextAction()
  }

  /** Whether an answer came, of whatever kind. */
  private async attempt(action: Action, isRefused = false): Promise<boolean> {
    const [scene, order, { done }] = [this.scene(), await this.pickOrder(), this.journal]
    done.actions++
    const startedAt = performance.now()
    const step = async () => {
      if (this.random.happens(0.8)) await scene.office.dropOpenChange(order)
      const given = await action.given?.(scene, order).catch(() => undefined)
      if (isRefused) await this.fuse.light(this.sweep.writesBefore(action.name))
      return action.act(scene, order, given)
    }
    const outcome = await Promise.race([answered(step()), delay(PATIENCE_MS, undefined, { ref: false })])
    const wasRefused = isRefused && (await this.fuse.putOut())
    if (isRefused) this.sweep.note(action.name, wasRefused)
    if (wasRefused) done.failures++
    if (outcome) done[outcome.status < 400 ? "succeeded" : "refused"]++
    const tookSeconds = ((performance.now() - startedAt) / 1_000).toFixed(1) // two actions may meet at one order
    const answer = `${outcome?.status ?? "no answer"} after ${tookSeconds} s`
    this.journal.write(`${order} ${action.name}: ${answer}${wasRefused ? ", a write was refused" : ""}`)
    return outcome !== undefined
  }

  private async killServer(): Promise<void> {
    this.journal.done.kills++
    this.journal.write("the server is killed")
    await this.shop.killServer()
  }

  private async killWorker(): Promise<void> {
    this.journal.done.kills++
    this.journal.write("the worker is killed")
    await this.shop.killWorker()
  }

  private scene(): Scene {
    const { office, database, random, productIds, customerIds } = this
    const { storefront } = this.shop
    return { office, storefront, database, random, ...this.goods, productIds, customerIds, newName: () => this.newName() }
  }

  private newName(): string {
    return `hunt-${this.journal.seed}-${++this.names}`
  }
}

/** The answer, or one that says that nobody was there to give it. */
const answered = (answer: Promise<Answer>): Promise<Pick<Answer, "status">> => answer.catch(() => ({ status: 503 }))
