import { installCapture } from "../../../src/modules/messaging/capture/install"
import { inTrace } from "../../../src/shared/trace-context"
import { traceTransactions } from "../../../src/shared/trace-transactions"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

const TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
const OTHER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

type Knex = {
  transaction<T>(work: (transaction: { raw(sql: string, values?: unknown[]): Promise<unknown> }) => Promise<T>): Promise<T>
  raw(sql: string): Promise<unknown>
}

describe("the trace of a change", () => {
  let shop: MessagingDatabase
  let knex: Knex
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    knex = shop.pool as Knex
    traceTransactions(knex)
    traceTransactions(knex) // as a second module would
    await installCapture(shop.database)
  })
  beforeEach(() => shop.query("truncate apparel_outbox"))

  const addCustomer = (id: string) =>
    knex.transaction((transaction) => transaction.raw("insert into customer (id, has_account) values (?, true)", [id]))
  const traces = async () =>
    (await shop.query<{ traceparent: string | null }>("select traceparent from apparel_outbox order by aggregate_id")).map(
      ({ traceparent }) => traceparent
    )

  it("goes with the fact, each its own, and none where there is none", async () => {
    await Promise.all([
      inTrace(TRACE, () => addCustomer("cus_trace_1")),
      inTrace(OTHER, () => addCustomer("cus_trace_2")),
      addCustomer("cus_trace_3"),
      inTrace("not a trace", () => addCustomer("cus_trace_4")),
    ])
    expect(await traces()).toEqual([TRACE, OTHER, null, null])
  })

  it("does not stay with the connection", async () => {
    await inTrace(TRACE, () => addCustomer("cus_trace_5"))
    for (let n = 0; n < 20; n++) await addCustomer(`cus_trace_6${n}`)
    await knex.raw("insert into customer (id, has_account) values ('cus_trace_7', true)")
    expect((await traces()).filter((trace) => trace !== null)).toEqual([TRACE])
  })

  it("goes with what our own transactions write", async () => {
    await inTrace(TRACE, () =>
      shop.database.transaction((sql) => sql("insert into customer (id, has_account) values ('cus_trace_8', true)"))
    )
    expect(await traces()).toEqual([TRACE])
  })
})
