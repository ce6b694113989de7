import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { databaseOf, type Database, type OwnConnection } from "../../../src/shared/database"
import { Listener, type Listening } from "../../../src/shared/listener"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"

describe("the listener", () => {
  let database: Database
  let proxy: FaultProxy
  let away: Database
  const open = new Set<Listening>()
  beforeAll(async () => {
    const shop = await aMessagingDatabase()
    database = shop.database
    proxy = await aFaultProxy(shop.url, 5432)
    const pool = ModulesSdkUtils.createPgConnection({ clientUrl: proxy.url, pool: { min: 0, max: 2 } })
    atEnd(() => pool.destroy())
    away = databaseOf(pool)
  })
  afterEach(async () => {
    proxy.mend()
    await Promise.all([...open].map((listening) => listening.end()))
    open.clear()
  })

  function aListener() {
    const connections: OwnConnection[] = []
    const connect = async () => {
      const connection = await away.connect()
      connections.push(connection)
      return connection
    }
    return { listener: new Listener(connect, { answerMs: 1_000, checkMs: 100 }), connections }
  }

  /** A subscriber that is connected; tells what happened to it, in order. */
  async function aSubscriber(listener: Listener, channel = "apparel_test") {
    const log: string[] = []
    const listening = listener.listen(channel, {
      onNotice: () => log.push("notice"),
      onConnected: () => log.push("connected"),
      onLost: (code) => log.push(`lost ${code}`),
    })
    open.add(listening)
    await happened(log, "connected")
    return { log, listening }
  }
  const happened = (log: string[], what: string) => eventually(() => (log.includes(what) ? true : undefined))
  const notices = (log: string[]) => log.filter((what) => what === "notice").length

  it("tells all subscribers of a channel over one connection, and nobody else", async () => {
    const { listener, connections } = aListener()
    const [one, two] = [await aSubscriber(listener), await aSubscriber(listener)]
    const other = await aSubscriber(listener, "apparel_other")
    await database.sql("notify apparel_test")
    await eventually(() => (notices(one.log) === 2 && notices(two.log) === 2 ? true : undefined))
    await database.sql("notify apparel_other")
    await eventually(() => (notices(other.log) === 2 ? true : undefined))
    expect([one, two, other].map(({ log }) => notices(log))).toEqual([2, 2, 2])
    expect(connections).toHaveLength(1)
  })

  it("tells everybody that the connection was lost, and wakes them when it is back", async () => {
    const { listener, connections } = aListener()
    const [one, two] = [await aSubscriber(listener), await aSubscriber(listener)]
    proxy.cut()
    await happened(one.log, "lost CONNECTION_LOST")
    proxy.mend()
    await eventually(() => (connections.length === 2 && notices(two.log) === 2 ? true : undefined))
    for (const { log } of [one, two]) {
      expect(log.slice(0, 3)).toEqual(["connected", "notice", "lost CONNECTION_LOST"])
      expect(log.slice(-2)).toEqual(["connected", "notice"])
    }
    await database.sql("notify apparel_test")
    await eventually(() => (notices(one.log) === 3 ? true : undefined))
  })

  it("notices a connection that is only half there", async () => {
    const { listener } = aListener()
    const { log } = await aSubscriber(listener)
    proxy.freeze()
    await happened(log, "lost ETIMEDOUT")
    proxy.mend()
    await eventually(() => (log.at(-1) === "notice" ? true : undefined))
    expect(log.slice(-2)).toEqual(["connected", "notice"])
  })

  it("answers statements on its connection, and replaces it when one fails", async () => {
    const { listener, connections } = aListener()
    const { log, listening } = await aSubscriber(listener)
    expect(await Promise.all([1, 2, 3].map((n) => listening.sql(`select ${n} as n`)))).toEqual([
      [{ n: 1 }],
      [{ n: 2 }],
      [{ n: 3 }],
    ])
    await expect(listening.sql("select nonsense")).rejects.toMatchObject({ code: "42703" })
    await happened(log, "lost 42703")
    await eventually(() => (log.at(-1) === "notice" ? true : undefined))
    expect(await listening.sql("select 1 as n")).toEqual([{ n: 1 }])
    expect(connections).toHaveLength(2)
  })

  it("says nothing to those who left, and closes the connection with the last of them", async () => {
    const { listener, connections } = aListener()
    const [leaving, staying] = [await aSubscriber(listener), await aSubscriber(listener)]
    await leaving.listening.end()
    await database.sql("notify apparel_test")
    await eventually(() => (notices(staying.log) === 2 ? true : undefined))
    expect(leaving.log).toEqual(["connected", "notice"])
    await staying.listening.end()
    await expect(connections[0]?.sql("select 1")).rejects.toThrow()
    await expect(staying.listening.sql("select 1")).rejects.toMatchObject({ code: "CONNECTION_LOST" })
    expect(staying.log).toEqual(["connected", "notice", "notice"])
    await aSubscriber(listener)
    expect(connections).toHaveLength(2)
  })
})
