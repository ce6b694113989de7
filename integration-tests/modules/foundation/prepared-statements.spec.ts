import { Client } from "pg"
import { prepared, queryPrepared } from "../../../src/shared/prepared-statement"
import { atEnd } from "../../support/at-end"
import { aDatabase } from "../../support/database"

const HALF = prepared("select 100 / $1::int as half")

describe("prepared statements", () => {
  it("are planned once for each connection", async () => {
    const client = await aClient()
    expect((await queryPrepared(client, HALF, [2])).rows).toEqual([{ half: 50 }])
    expect((await queryPrepared(client, HALF, [4])).rows).toEqual([{ half: 25 }])
    const { rows } = await client.query(
      "select name, statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements"
    )
    expect(rows).toEqual([{ name: HALF.name, statement: HALF.text, runs: 2 }])
  })

  it("answer where the connection behind a pooler never heard of them", async () => {
    const client = await aClient()
    await queryPrepared(client, HALF, [2])
    await client.query("deallocate all")
    expect((await queryPrepared(client, HALF, [5])).rows).toEqual([{ half: 20 }])
  })

  it("answer where the connection behind a pooler knows them from another client", async () => {
    const client = await aClient()
    await client.query(`prepare ${HALF.name} (int) as select $1`)
    expect((await queryPrepared(client, HALF, [5])).rows).toEqual([{ half: 20 }])
    expect((await queryPrepared(client, HALF, [10])).rows).toEqual([{ half: 10 }])
  })

  it("answer after a migration that changed what they return", async () => {
    const client = await aClient()
    await client.query("create temporary table sizes (code text)")
    const all = prepared("select * from sizes")
    await queryPrepared(client, all)
    await client.query("insert into sizes values ('M')")
    await client.query("alter table sizes add column rank int default 7")
    expect((await queryPrepared(client, all)).rows).toEqual([{ code: "M", rank: 7 }])
  })

  it("fail as any other statement does, once", async () => {
    const client = await aClient()
    await client.query("create temporary sequence runs")
    const failing = prepared("select nextval('runs') / $1::int")
    await expect(queryPrepared(client, failing, [0])).rejects.toMatchObject({ code: "22012" })
    expect((await client.query("select last_value::int as runs from runs")).rows).toEqual([{ runs: 1 }])
  })
})

async function aClient(): Promise<Client> {
  const client = new Client({ connectionString: (await aDatabase()).url })
  await client.connect()
  atEnd(() => client.end())
  return client
}
