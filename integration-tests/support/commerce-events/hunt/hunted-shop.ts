import { aDatabase, type TestDatabase } from "../../database"
import { aRedis } from "../../redis"
import { aShopProcess, publishableKeyOf, type ShopProcess } from "../../shop"
import type { Storefront } from "../../storefront"

/** A server and a worker, as in production, that are killed now and then. */
export class HuntedShop {
  private constructor(
    readonly database: TestDatabase,
    private readonly publishableKey: string,
    private readonly redisUrl: string,
    private server: ShopProcess,
    private worker: Promise<ShopProcess>
  ) {}

  static async open(): Promise<HuntedShop> {
    const database = await aDatabase()
    const redisUrl = await aRedis()
    const [server, worker] = [aProcess(database, redisUrl, "server"), aProcess(database, redisUrl, "worker")]
    return new HuntedShop(database, await publishableKeyOf(database), redisUrl, await server, worker)
  }

  get storefront(): Storefront {
    return { url: this.server.url, publishableKey: this.publishableKey }
  }

  async killServer(): Promise<void> {
    await this.server.stop("SIGKILL")
    this.server = await aProcess(this.database, this.redisUrl, "server")
  }

  /** The next one starts while the hunt goes on; nothing is published meanwhile. */
  async killWorker(): Promise<void> {
    await (await this.worker).stop("SIGKILL")
    this.worker = aProcess(this.database, this.redisUrl, "worker")
  }

  async whenWorking(): Promise<void> {
    await this.worker
  }

  get environment(): { REDIS_URL: string } {
    return { REDIS_URL: this.redisUrl }
  }
}

const aProcess = (database: TestDatabase, redisUrl: string, mode: "server" | "worker") =>
  aShopProcess({ databaseUrl: database.url, environment: { REDIS_URL: redisUrl, MEDUSA_WORKER_MODE: mode } })
