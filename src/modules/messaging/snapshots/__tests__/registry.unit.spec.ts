import { z } from "@medusajs/framework/zod"
import { defineOutgoing, type Carried } from "../../contract/define-message"
import { snapshotNames, snapshots } from "../registry"

const aSnapshot = (name: string, carries: Carried) => ({
  name,
  message: defineOutgoing({
    name: "planet_seen",
    version: 1,
    kind: "event",
    routingKey: "planet.seen.v1",
    summary: "A planet was seen.",
    aggregate: "planet",
    carries,
    source: "a test",
    data: z.object({}),
    example: {},
    availability: "available",
  }),
  rows: "select '1' as key, '1' as aggregate_id, null::timestamptz as made_at, '{}'::jsonb as facts",
})

describe("what a snapshot can tell of", () => {
  it("is registered by slices and hosts, and replaced by a reload", () => {
    snapshots.register(aSnapshot("planets", "state"))
    snapshots.register(aSnapshot("planets", "state"))
    expect(snapshotNames()).toEqual(["planets"])
  })

  it("is never a fact, which would count a second time", () => {
    expect(() => snapshots.register(aSnapshot("planets", "fact"))).toThrow(
      expect.objectContaining({ code: "SNAPSHOT_OF_FACTS" }) as Error
    )
  })

  it.each(["", "Planets", "planets; drop table", "x".repeat(41)])("has a plain name, unlike %j", (name) => {
    expect(() => snapshots.register(aSnapshot(name, "state"))).toThrow(
      expect.objectContaining({ code: "SNAPSHOT_NAME_INVALID" }) as Error
    )
  })
})
