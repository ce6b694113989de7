import { readGrid } from "../../../src/modules/sizing/charts/read-grid"
import { SizeCharts } from "../../../src/modules/sizing/charts/size-charts"
import { sizingTidying } from "../../../src/modules/sizing/checks/tidying"
import { Migration20261128190000 } from "../../../src/modules/sizing/migrations/Migration20261128190000"
import { STARTER_SCALES, type SizeScale } from "../../../src/modules/sizing/rules"
import { SizeScales } from "../../../src/modules/sizing/scales/size-scales"
import { installTidying } from "../../../src/modules/sizing/tidying/triggers"
import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { eventually } from "../../support/eventually"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

describe("size charts and scales in the database", () => {
  let shop: MessagingDatabase
  let scales: SizeScales
  let charts: SizeCharts
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    scales = new SizeScales(shop.database)
    charts = new SizeCharts(shop.database, scales)
  })

  const document = readGrid({
    basis: "body",
    unit: "cm",
    points: [{ code: "BodyMeasurementChest", role: "primary", axis: 1 }],
    rows: [
      { axis: 1, size: "M", cells: { BodyMeasurementChest: "94-102" } },
      { axis: 1, size: "L", cells: { BodyMeasurementChest: "102-110" } },
    ],
  })
  let made = 0
  const aChart = () => charts.create({ handle: `chart-${(made += 1)}`, title: { en: "Chart" }, scale: "alpha-men", document })
  const statusesOf = async (id: string) => (await charts.open(id)).versions.map(({ version, status }) => `${version} ${status}`)
  const starter = (handle: string): SizeScale => {
    const scale = STARTER_SCALES.find((one) => one.handle === handle)
    if (!scale) throw new Error(`No starter ${handle}`)
    return structuredClone(scale)
  }

  it("publish once when two members of staff press the button at once", async () => {
    const id = await aChart()
    const outcomes = await Promise.allSettled([charts.publish(id), charts.publish(id)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await statusesOf(id)).toEqual(["1 published"])
  })

  it("keep what was published when a worker dies in the middle of publishing", async () => {
    const id = await aChart()
    await charts.publish(id)
    await charts.saveDraft(id, { document: { ...document, intro: { en: "Second" } } })
    await shop.database.transaction(async (sql) => {
      await sql("select 1 from apparel_size_chart_version where chart_id = $1 and status = 'draft' for update", [id])
      const publishing = charts.publish(id)
      const outcome = publishing.then(
        () => "published",
        () => "died"
      )
      // It has archived the old version, and waits for the draft: now its connection dies.
      const killed = await eventually(async () => {
        const found = await shop.query<{ killed: boolean }>(
          `select pg_terminate_backend(pid) as killed from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%set status = ''published''%'`
        )
        return found[0]
      })
      expect([killed, await outcome]).toEqual([{ killed: true }, "died"])
    })
    expect(await statusesOf(id)).toEqual(["2 draft", "1 published"])
    expect(await charts.publish(id)).toMatchObject({ published: 2 })
    expect(await statusesOf(id)).toEqual(["2 published", "1 archived"])
  })

  it("never change or lose a version that was published", async () => {
    const id = await aChart()
    await charts.publish(id)
    for (const statement of [
      "update apparel_size_chart_version set document = '{}' where chart_id = $1",
      "update apparel_size_chart_version set status = 'draft' where chart_id = $1",
      "update apparel_size_chart_version set version = 9 where chart_id = $1",
      "delete from apparel_size_chart_version where chart_id = $1",
      "delete from apparel_size_chart where id = $1",
    ])
      await expect(shop.query(statement, [id])).rejects.toThrow(/was published and cannot be changed/)
    await charts.archive(id)
    await expect(
      shop.query("update apparel_size_chart_version set status = 'published' where chart_id = $1", [id])
    ).rejects.toThrow(/cannot be changed/)
  })

  it("have the same hash for the same content, whatever the order of its fields", async () => {
    const [one, other] = [await aChart(), await aChart()]
    const { points, ...rest } = document
    await charts.saveDraft(other, { document: { points, ...rest } })
    const hashOf = async (id: string) => (await charts.open(id)).draft?.content_hash
    expect(await hashOf(one)).toBe(await hashOf(other))
    await charts.saveDraft(other, { document: { ...document, unit: "in" } })
    expect(await hashOf(one)).not.toBe(await hashOf(other))
  })

  it("come back as they were kept, all starter scales", async () => {
    await scales.saveAll([...STARTER_SCALES])
    for (const scale of STARTER_SCALES) {
      const kept = await scales.named(scale.handle)
      const plain = (one: SizeScale) => one.axes.map(({ values }) => values.map(({ code, aliases }) => [code, aliases]))
      expect([scale.handle, plain(kept)]).toEqual([scale.handle, plain(scale)])
      const equivalents = (one: SizeScale) =>
        one.axes
          .flatMap(({ values }) =>
            values.flatMap(({ code, equivalents: all = [] }) =>
              all.map((e) => JSON.stringify([code, e.system, e.label, e.is_exact]))
            )
          )
          .sort()
      expect([scale.handle, equivalents(kept)]).toEqual([scale.handle, equivalents(scale)])
    }
  })

  it("keep sizes' ids when a scale changes, and swap ranks", async () => {
    const ids = () =>
      shop.query<{ id: string; code: string; rank: number }>(
        `select v.id, v.code, v.rank from apparel_size_value v join apparel_size_scale s on s.id = v.scale_id
         where s.handle = 'gloves' order by v.code`
      )
    const before = await ids()
    const gloves = starter("gloves")
    const [axis] = gloves.axes
    axis.values = axis.values.map((size, index) => ({ ...size, rank: 1_000 - index }))
    await scales.update(gloves)
    const after = await ids()
    expect(after.map(({ id, code }) => [id, code])).toEqual(before.map(({ id, code }) => [id, code]))
    expect(after.map(({ rank }) => rank)).not.toEqual(before.map(({ rank }) => rank))
    await scales.update(starter("gloves"))
  })

  it("change all scales of a file or none", async () => {
    const id = await aChart()
    await charts.publish(id)
    const [hats, men] = [starter("hats"), starter("alpha-men")]
    hats.name = "Hats, renamed"
    men.axes[0].values = men.axes[0].values.filter(({ code }) => code !== "M")
    await expect(scales.saveAll([hats, men])).rejects.toMatchObject({ code: "SIZES_IN_USE" })
    expect((await scales.named("hats")).name).not.toBe("Hats, renamed")
  })

  it("ship their starter set once, and never to a shop that has scales", async () => {
    expect(await Promise.all([scales.addStarters(), scales.addStarters()])).toEqual([0, 0])
  })

  it("are tidied by triggers that the doctor misses, a start mends and a rollback takes away", async () => {
    const deployment = aDeployment({ databaseUrl: shop.url })
    expect(await sizingTidying.run(deployment)).toMatchObject({ verdict: "pass" })
    await shop.query("alter table product_tag disable trigger apparel_tidy_product_tag")
    expect(await sizingTidying.run(deployment)).toMatchObject({
      verdict: "fail",
      message: expect.stringContaining("product_tag") as string,
    })
    expect(await installTidying(shop.database)).toEqual(["product_tag"])
    expect(await sizingTidying.run(deployment)).toMatchObject({ verdict: "pass" })

    const migration = new Migration20261128190000(undefined as never, undefined as never)
    await migration.down()
    const statements = migration.getQueries().map((query) => (typeof query === "string" ? query : ""))
    for (const statement of statements) await shop.query(statement)
    await shop.query("update product set deleted_at = now()")
    expect(await shop.query("select 1 from product where deleted_at is null")).toEqual([])
  })
})
