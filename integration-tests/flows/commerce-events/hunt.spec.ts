import { Hunt } from "../../support/commerce-events/hunt"
import { effort, times } from "../../support/messaging/chaos/effort"

jest.setTimeout(600_000 * effort)

const NOTHING_WRONG = { ghosts: [], lost: [], doubled: [], stale: [] }

describe("the hunt for facts that did not happen", () => {
  it("finds none, however often a write is refused or the shop is killed in the middle", async () => {
    const hunt = await Hunt.begin(times(8))
    await hunt.act(times(30))
    await hunt.kill(times(2))
    await hunt.act(times(10))
    expect(await hunt.verdict()).toEqual(NOTHING_WRONG)
    expect(hunt.done.actions).toBeGreaterThanOrEqual(times(42))
    console.log(`hunt: ${hunt.done.actions} actions, ${hunt.done.refused} refused, ${hunt.done.kills} kills`)
  })

  it("finds them where capture knows no candidates", async () => {
    const hunt = await Hunt.begin(2)
    const { order, office, database } = hunt
    await database.query(
      `create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
         is_ready boolean, occurred_at timestamptz default clock_timestamp()) returns void language sql as $emit$
         insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
         values ($1, $2, $3, $4, apparel_partition_of($4), $5) $emit$`
    )
    await office.fulfill(order)
    await office.beginEdit(order)
    expect(await office.ship(order, "GHOST1")).toMatchObject({ status: 400 })
    await office.cancelEdit(order)
    const { ghosts } = await hunt.verdict()
    expect(ghosts.map((fact) => fact.split(" ")[0])).toContain("shipment_created")
  })
})
