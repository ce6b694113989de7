import { z } from "@medusajs/framework/zod"
import { wireMessageOf } from "../../envelope"
import { defineOutgoing, type Carried } from "../define-message"
import { eventsPageOf } from "../events-page"
import { headersSchemaOf } from "../message-headers"
import { messages } from "../registry"

const aMessage = (name: string, carries: Carried, coalesce = false) =>
  defineOutgoing({
    name,
    version: 1,
    kind: "event",
    routingKey: `${name}.v1`,
    summary: "Something.",
    aggregate: "thing",
    carries,
    coalesce,
    source: "a row",
    data: z.object({}),
    example: {},
    availability: "available",
  })

const row = {
  id: "7",
  sequence: "7",
  event_id: "6f2c5d0e-0000-4000-8000-000000000001",
  name: "thing_moved",
  version: 1,
  aggregate_type: "thing",
  aggregate_id: "thing_1",
  ordering_key: "thing_1",
  body: "{}",
  traceparent: null,
  occurred_at: new Date("2026-11-24T09:00:00Z"),
}

describe("what a message carries", () => {
  it.each(["state", "fact"] as const)("travels with it and stands in the documents: a %s", (carries) => {
    const message = aMessage("thing_moved", carries)
    expect(wireMessageOf(row, "/shop", message).headers).toMatchObject({ "cloudEvents:carries": carries })
    expect(headersSchemaOf(message)).toMatchObject({ properties: { "cloudEvents:carries": { const: carries } } })
    expect(eventsPageOf([message], "shop")).toContain(`Carries a **${carries}**`)
  })

  it("is not said of a type that the contract no longer has", () => {
    expect(wireMessageOf(row, "/shop").headers).not.toHaveProperty("cloudEvents:carries")
  })

  it("keeps facts from being coalesced, for each of them counts", () => {
    expect(() => messages.register(aMessage("coalesced_fact", "fact", true))).toThrow("coalesced_fact carries facts")
    expect(() => messages.register(aMessage("coalesced_state", "state", true))).not.toThrow()
  })
})
