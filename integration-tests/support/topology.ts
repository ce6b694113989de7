import { cpSync } from "node:fs"
import type { Environment } from "../../dev/demo-environment"
import { freePort } from "../../dev/ports"
import { atEnd } from "./at-end"
import { aShopBrokerPrefix } from "./messaging/broker"
import { aDatabase, type TestDatabase } from "./database"
import { eventually } from "./eventually"
import { GENEROUS } from "./nginx/generous-nginx"
import { startNginx, type Nginx, type NginxOptions } from "./nginx/nginx"
import { aRedis } from "./redis"
import { aShopProcess, publishableKeyOf, type ShopProcess } from "./shop"
import { aTemporaryFolder } from "./temporary-folder"
import { testEnvironment } from "./test-environment"

/** The shop in production shape: nginx, two servers, a worker, PostgreSQL, Redis and RabbitMQ. */
export type Topology = {
  /** nginx's address; the only one a client knows. */
  url: string
  publishableKey: string
  nginx: Nginx
  servers: [ShopProcess, ShopProcess]
  worker: ShopProcess
  database: TestDatabase
  uploads: string
  /** Another nginx in front of the same servers. */
  anotherNginx(overrides: NginxOptions["overrides"]): Promise<Nginx>
}

/** `given` is added to the environment of every process. */
export async function aTopology(given: Environment = {}): Promise<Topology> {
  const { brokerUrl } = testEnvironment()
  if (!brokerUrl) throw new Error("No RabbitMQ here; use describeWith(['brokerUrl'], ...)")
  const database = await aDatabase()
  const uploads = aTemporaryFolder("apparel-uploads-")
  cpSync(testEnvironment().pictures, uploads, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment = {
    NODE_ENV: "production",
    JWT_SECRET: "6f1d0c5a9b7e43328f5d0c1e2b3a4958",
    COOKIE_SECRET: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    REDIS_URL: await aRedis(),
    AMQP_URL: brokerUrl,
    AMQP_PREFIX: aShopBrokerPrefix(brokerUrl),
    SMTP_URL: "smtp://127.0.0.1:2525",
    STORE_CORS: url,
    ADMIN_CORS: url,
    AUTH_CORS: url,
    MEDUSA_BACKEND_URL: url,
    EMAIL_FROM: "Shop <orders@shop.example>",
    SUPPORT_EMAIL: "help@shop.example",
    STOREFRONT_URL: "https://shop.example",
    // Its address is this machine's.
    DOCTOR_ACCEPT: "public_addresses",
    UPLOAD_DIR: uploads,
    ...given,
  }
  const aProcess = (mode: string) =>
    aShopProcess({ databaseUrl: database.url, environment: { ...environment, MEDUSA_WORKER_MODE: mode } })
  const [first, second, worker] = await Promise.all([aProcess("server"), aProcess("server"), aProcess("worker")])
  const servers = [`127.0.0.1:${first.port}`, `127.0.0.1:${second.port}`] as const

  // Cookies are for HTTPS only in production; in front of this nginx stands what ends TLS.
  const https = { EDGE_FORWARDED_PROTO: "https" }
  const anotherNginx = async (overrides: NginxOptions["overrides"], at?: number) => {
    const nginx = await startNginx({ servers, staticDir: uploads, port: at, overrides: { ...https, ...overrides } })
    atEnd(() => nginx.stop())
    return nginx
  }
  const nginx = await anotherNginx(GENEROUS, port)
  await eventually(async () => ((await fetch(`${url}/ready`)).status === 200 ? true : undefined), 30_000)
  const publishableKey = await publishableKeyOf(database)
  return { url, publishableKey, nginx, servers: [first, second], worker, database, uploads, anotherNginx }
}
