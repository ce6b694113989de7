import { randomInt } from "node:crypto"
import { Hunt } from "../../support/commerce-events/hunt/hunt"
import { soakMinutes, soakSeed } from "../../support/messaging/chaos/effort"
import { describeWith } from "../../support/requirements"

jest.setTimeout(600_000 + soakMinutes * 60_000)

const NOTHING_WRONG = { ghosts: [], lost: [], doubled: [], stale: [] }

/** A short run for the gate, or one round after another until the minutes of a soak are over. */
const isSoak = soakMinutes > 0
const until = Date.now() + soakMinutes * 60_000
const round = isSoak ? { orders: 10, actions: 60, kills: 4 } : { orders: 3, actions: 15, kills: 2 }

describeWith(["redisUrl"], "the hunt for facts that did not happen", () => {
  let hunt: Hunt
  beforeAll(async () => {
    hunt = await Hunt.begin(soakSeed ?? randomInt(1_000_000))
  })

  it("finds none, however often a write is refused or a process is killed in the middle", async () => {
    do {
      await hunt.newRound(round.orders)
      await hunt.act(round.actions, 0.6)
      await hunt.kill(round.kills)
      await hunt.act(round.actions / 5, 0)
      const verdict = await hunt.verdict()
      console.log(`${hunt.journal.summary()}, ${await hunt.questions()} questions to staff, ${counts(verdict)}`)
      expect(verdict).toEqual(NOTHING_WRONG)
    } while (Date.now() < until)
  })

  it("finds them where capture knows no candidates", async () => {
    await hunt.newRound(2)
    const restore = await withoutCandidates(hunt)
    if (isSoak) await hunt.act(25, 1)
    const order = await hunt.anOrder()
    await hunt.office.fulfill(order)
    await hunt.office.beginEdit(order)
    expect(await hunt.office.ship(order, "GHOST1")).toMatchObject({ status: 400 })
    const verdict = await hunt.verdict()
    await restore()
    console.log(`hunt: control, ${counts(verdict)}`)
    expect(verdict.ghosts).toContainEqual(expect.stringContaining("shipment_created"))
  })
})

const counts = (verdict: Awaited<ReturnType<Hunt["verdict"]>>) =>
  Object.entries(verdict)
    .map(([kind, facts]) => `${facts.length} ${kind}`)
    .join(", ")

/** Makes every fact ready as it is written, until the returned function is called. */
async function withoutCandidates({ database }: Hunt): Promise<() => Promise<unknown>> {
  const [emit] = await database.query<{ definition: string }>(
    "select pg_get_functiondef(oid) as definition from pg_proc where proname = 'apparel_emit'"
  )
  await database.query(
    `create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
       is_ready boolean, occurred_at timestamptz default clock_timestamp()) returns void language sql as $emit$
       insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts)
       values ($1, $2, $3, $4, apparel_partition_of($4), $5) $emit$`
  )
  return () => database.query(emit?.definition ?? "")
}
