import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import type { ApplyingConsumer, HandlingConsumer } from "../../../src/modules/messaging/consumers/define-consumer"
import { signatureOf } from "../../../src/modules/messaging/consumers/signature"
import { messagingErrors } from "../../../src/modules/messaging/errors"
import type { Publication } from "../../../src/modules/messaging/transports/transport"
import { eventually } from "../../support/eventually"
import { anInbound, aReception, closeReceptions, SIGNING_SECRET } from "../../support/messaging/inbound"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

type Piece = { shelf: string; version?: number }

let shop: MessagingDatabase
beforeAll(async () => {
  shop = await aMessagingDatabase()
  await shop.query("create table effect (message_id text, shelf text, version int)")
})

afterEach(closeReceptions)

const APPLY = "insert into effect select * from unnest($1::text[], $2::text[], $3::int[])"

/** Writes one row for each message it applies. */
const aCounter = (given: Partial<ApplyingConsumer<Piece>> = {}): ApplyingConsumer =>
  ({
    name: "counter",
    messages: ["piece_counted"],
    from: "inbound",
    async apply(messages, { sql }) {
      await sql(APPLY, [
        messages.map(({ id }) => id),
        messages.map(({ data }) => data.shelf),
        messages.map(({ data }) => data.version),
      ])
    },
    ...given,
  }) satisfies ApplyingConsumer<Piece> // the schema makes the data a Piece

const aHandler = (handle: HandlingConsumer<Piece>["handle"], given: Partial<HandlingConsumer> = {}): HandlingConsumer => ({
  name: "handler",
  messages: ["piece_counted"],
  from: "inbound",
  handle,
  ...given,
})

const effects = (ids: string[]) =>
  shop.query<{ message_id: string; version: number }>("select * from effect where message_id = any($1)", [ids])

const idsOf = (messages: { messageId: string }[]) => messages.map(({ messageId }) => messageId)

describe("a bad message", () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  const without = (name: string) => {
    const message = anInbound()
    delete message.headers[`cloudEvents:${name}`]
    return message
  }
  const bad: [code: string, what: string, message: () => Publication, user?: string][] = [
    ["BODY_NOT_JSON", "that is no JSON", () => anInbound({ body: Buffer.from('{"shelf": ') })],
    ["BODY_NOT_JSON", "that is no UTF-8", () => anInbound({ body: Buffer.from([0x22, 0xff, 0x22]) })],
    ["BODY_TOO_LARGE", "that is too large", () => anInbound({ data: { shelf: "A".repeat(300_000) } })],
    ["SCHEMA_MISMATCH", "that breaks its schema", () => anInbound({ data: { shelf: 4_711 } })],
    ["ENVELOPE_INVALID", "without an id", () => without("id")],
    ["ENVELOPE_INVALID", "without a time", () => without("time")],
    ["ENVELOPE_INVALID", "of another id than its property's", () => anInbound({ messageId: randomUUID() })],
    ["ENVELOPE_INVALID", "from the future", () => anInbound({ time: daysAgo(-2) })],
    ["UNKNOWN_MESSAGE", "of an unknown type", () => anInbound({ name: "piece_lost" })],
    ["UNKNOWN_SOURCE", "of an unknown source", () => anInbound({ source: "/nobody" })],
    ["SOURCE_FORGED", "published by another login", () => anInbound({ source: "/till" }), "wms"],
    ["SOURCE_NOT_ALLOWED", "that its source may not send", () => anInbound({ source: "/pay" })],
    ["SIGNATURE_INVALID", "without its signature", () => anInbound({ source: "/till" })],
    [
      "SIGNATURE_INVALID",
      "with a wrong signature",
      () => anInbound({ source: "/till", headers: { "x-apparel-signature": `sha256=${"0".repeat(64)}` } }),
    ],
    ["TOO_OLD", "older than the inbox remembers", () => anInbound({ time: daysAgo(31) })],
    ["NO_CONSUMER", "that nobody takes", () => anInbound({ name: "inventory_update", routingKey: "stock.counted.v1" })],
  ]
  it.each(bad.map(([code, what, message, user]) => ({ code, what, message, user })))(
    "ends as $code when it is one $what, while good ones beside it flow",
    async ({ code, message: make, user }) => {
      const reception = await aReception(shop, [aCounter()])
      const [message, good] = [make(), [anInbound(), anInbound()]]
      await reception.send(good)
      await reception.send([message], user)
      const [letter] = await reception.deadLetters(1)
      expect(letter).toMatchObject({ reason_code: code, message_id: message.messageId, attempts: 1 })
      expect(letter?.reason).not.toMatch(/4711|AAAA/)
      await reception.ended(3)
      expect(await effects(idsOf([...good, message]))).toHaveLength(2)
    }
  )

  it("is refused when it came by the key of another type, which is all that topic permissions look at", async () => {
    const reception = await aReception(shop, [aCounter({ messages: ["piece_counted", "shelf_emptied"] })])
    await reception.send([anInbound({ name: "shelf_emptied", data: { shelf: "A" } })])
    expect(await reception.deadLetters(1)).toMatchObject([{ reason_code: "KEY_NOT_ALLOWED" }])
  })

  it("keeps no body of an event of the shop that came back", async () => {
    const reception = await aReception(shop, [aCounter()])
    const own = anInbound({ source: "/apparel", data: { shelf: "robin@example.com" } })
    await reception.send([own], "wms")
    const [letter] = await reception.deadLetters(1)
    expect(letter).toMatchObject({ reason_code: "OWN_EVENT", message_id: own.messageId })
    const kept = await shop.query("select octet_length(body) as bytes from apparel_dead_letter where message_id = $1", [
      own.messageId,
    ])
    expect(kept).toEqual([{ bytes: 0 }])
  })

  it("is named by path and rule when it breaks its schema", async () => {
    const reception = await aReception(shop, [aCounter()])
    await reception.send([anInbound({ data: { shelf: 7 } }), anInbound({ data: {} })])
    const letters = await reception.deadLetters(2)
    expect(letters.map(({ reason }) => reason)).toEqual(["/shelf: type", "/: required shelf"])
  })
})

describe("a message with a good signature", () => {
  it("is applied", async () => {
    const reception = await aReception(shop, [aCounter()])
    const message = anInbound({ source: "/till" })
    message.headers["x-apparel-signature"] = signatureOf(message, SIGNING_SECRET)
    await reception.send([message])
    await reception.ended(1)
    expect(await effects([message.messageId])).toHaveLength(1)
  })

  it("may use the older prefix of CloudEvents", async () => {
    const reception = await aReception(shop, [aCounter()])
    const message = anInbound()
    const older = Object.entries(message.headers).map(([key, value]) => [key.replace(":", "_"), value])
    message.headers = Object.fromEntries(older) as typeof message.headers
    await reception.send([message], "wms")
    await reception.ended(1)
    expect(await effects([message.messageId])).toHaveLength(1)
  })
})

describe("an applying consumer", () => {
  it("applies each message once among 20 % repeats, on two processes", async () => {
    const prefix = `twice-${randomUUID().slice(0, 8)}`
    const first = await aReception(shop, [aCounter()], { options: { prefix } })
    const second = await aReception(shop, [aCounter()], { options: { prefix } })
    const unique = Array.from({ length: 1_000 }, () => anInbound())
    const all = [...unique, ...unique.filter((_, index) => index % 5 === 0)].sort(() => Math.random() - 0.5)
    await first.send(all)
    await eventually(() => (first.events.length + second.events.length === all.length ? true : undefined), 20_000)
    expect(await effects(idsOf(unique))).toHaveLength(1_000)
    expect(first.outcomes("duplicate") + second.outcomes("duplicate")).toBe(200)
    expect(await shop.query("select 1 from apparel_queue_message where queue like $1", [`${prefix}.%`])).toHaveLength(0)
  })

  it("applies only the newest version of a batch, and no older one later", async () => {
    const reception = await aReception(shop, [aCounter()])
    const shelf = randomUUID()
    const of = (version: number) => anInbound({ data: { shelf, version } })
    const batch = [of(2), of(3), of(1)]
    await reception.send(batch)
    await reception.ended(3)
    const late = of(2)
    await reception.send([late])
    await reception.ended(4)
    expect(await effects(idsOf([...batch, late]))).toMatchObject([{ version: 3 }])
    expect(reception.outcomes("stale")).toBe(3)
  })

  it("applies the good ones of a batch with a poisonous one, which ends as a dead letter after its attempts", async () => {
    const poison = aCounter({
      async apply(messages, { sql }) {
        await sql(APPLY, [messages.map(({ id }) => id), messages.map(({ data }) => data.shelf), messages.map(() => 1)])
        if (messages.some(({ data }) => data.shelf === "poison")) throw new Error("the shelf of ada@example.com broke")
      },
    })
    const reception = await aReception(shop, [poison])
    const good = Array.from({ length: 20 }, () => anInbound())
    const bad = anInbound({ data: { shelf: "poison" } })
    await reception.send([...good.slice(0, 10), bad, ...good.slice(10)])
    expect(await reception.deadLetters(1)).toMatchObject([
      { message_id: bad.messageId, reason_code: "CONSUMER_FAILED", reason: "the shelf of *** broke", attempts: 3 },
    ])
    await reception.ended(21)
    expect(await effects(idsOf([...good, bad]))).toHaveLength(20)
  })

  it("refuses one of a batch and applies the others; a retry of the refused one is not taken for a repeat", async () => {
    const known = new Set(["A"])
    const picky = aCounter({
      async apply(messages, { sql, refuse }) {
        for (const message of messages)
          if (!known.has(message.data.shelf)) refuse(message, "UNKNOWN_SHELF", "There is no such shelf")
        await sql(APPLY, [messages.map(({ id }) => id), messages.map(({ data }) => data.shelf), messages.map(() => 1)])
      },
    })
    const reception = await aReception(shop, [picky])
    const [good, bad] = [anInbound(), anInbound({ data: { shelf: "Z", version: 9 } })]
    await reception.send([good, bad])
    expect(await reception.deadLetters(1)).toMatchObject([{ message_id: bad.messageId, reason_code: "UNKNOWN_SHELF" }])
    expect(await effects(idsOf([good, bad]))).toMatchObject([{ message_id: good.messageId }])
    known.add("Z")
    await reception.transport.send(`${reception.prefix}.counter`, [{ ...bad, user: "wms" }])
    await reception.ended(3)
    expect(await effects([bad.messageId])).toHaveLength(1)
  })

  it("takes a message that came again after its commit, because the acknowledgement was lost, for a repeat", async () => {
    const reception = await aReception(shop, [aCounter()])
    const message = anInbound()
    await reception.send([message])
    await reception.ended(1)
    await reception.send([message])
    await reception.ended(2)
    expect(await effects([message.messageId])).toHaveLength(1)
    expect(reception.outcomes("duplicate")).toBe(1)
  })

  it("writes nothing after its time is over", async () => {
    let late: Promise<unknown> | undefined
    const slow = aCounter({
      timeoutMs: 200,
      apply: ([message], { sql }) => {
        late = new Promise((resolve) => setTimeout(resolve, 600)).then(() => sql(APPLY, [[message?.id], ["late"], [1]]))
        late.catch(() => undefined)
        return late.then(() => undefined)
      },
      retryDelaysMs: [],
    })
    const reception = await aReception(shop, [slow])
    const message = anInbound()
    await reception.send([message])
    expect(await reception.deadLetters(1)).toMatchObject([{ reason_code: "CONSUMER_TIMED_OUT" }])
    await expect(late).rejects.toMatchObject({ code: "REFUSED" })
    expect(await effects([message.messageId])).toHaveLength(0)
  })
})

describe("a handling consumer", () => {
  it("tries again until it succeeds, and handles a repeat no more", async () => {
    const attempts: number[] = []
    const reception = await aReception(shop, [
      aHandler(async ({ attempt }) => {
        attempts.push(attempt)
        if (attempt < 3) throw new Error("not yet")
      }),
    ])
    const message = anInbound()
    await reception.send([message])
    await reception.ended(1)
    await reception.send([message])
    await reception.ended(2)
    expect(attempts).toEqual([1, 2, 3])
    expect(reception.events.map(({ outcome }) => outcome)).toEqual(["retry", "retry", "done", "duplicate"])
  })

  it.each([
    ["ORDER_NOT_FOUND", new MedusaError("not_found", "No order", "ORDER_NOT_FOUND"), 1],
    ["ORDER_FULFILLED", messagingErrors.REFUSED({ code: "ORDER_FULFILLED", reason: "It left" }), 1],
    ["PAYMENT_NOT_CONFIRMED", new MedusaError("unexpected_state", "Not yet", "PAYMENT_NOT_CONFIRMED"), 3],
    ["CONSUMER_FAILED", new Error("network"), 3],
  ])("ends with %s after the attempts that can help", async (code, error, attempts) => {
    const reception = await aReception(shop, [aHandler(() => Promise.reject(error))])
    await reception.send([anInbound()])
    expect(await reception.deadLetters(1)).toMatchObject([{ reason_code: code, attempts }])
  })

  it("gives up one that hangs, tells it so, and lets others pass meanwhile", async () => {
    const aborted: boolean[] = []
    const handler = aHandler(
      async ({ data }, { signal }) => {
        if (data.shelf === "hanging") await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
        aborted.push(signal.aborted)
      },
      { timeoutMs: 500, retryDelaysMs: [] }
    )
    const reception = await aReception(shop, [handler])
    await reception.send([anInbound({ data: { shelf: "hanging" } }), anInbound()])
    expect(await reception.deadLetters(1)).toMatchObject([{ reason_code: "CONSUMER_TIMED_OUT" }])
    expect(reception.events.map(({ outcome }) => outcome)).toEqual(["done", "dead"])
    expect(aborted).toEqual([false, true])
  })

  it("handles a message that two processes got at once in one of them only", async () => {
    const prefix = `both-${randomUUID().slice(0, 8)}`
    let runs = 0
    const handler = () =>
      aHandler(async () => {
        runs += 1
        await new Promise((resolve) => setTimeout(resolve, 300))
      })
    const first = await aReception(shop, [handler()], { options: { prefix } })
    const second = await aReception(shop, [handler()], { options: { prefix } })
    const message = anInbound()
    await first.send([message, message])
    await eventually(() => (first.events.length + second.events.length === 2 ? true : undefined))
    expect(runs).toBe(1)
  })

  it("handles a message again that a dead process had begun, once that one's time is over", async () => {
    const message = anInbound()
    const handled: string[] = []
    const handler = aHandler(async ({ id }) => void handled.push(id), { timeoutMs: 2_000 })
    const reception = await aReception(shop, [handler])
    await shop.query("insert into apparel_inbox values ('/wms', $1, 'handler', 'processing')", [message.messageId])
    await reception.send([message])
    await reception.ended(1)
    expect(handled).toEqual([message.messageId])
    expect(reception.events[0]?.ms).toBeGreaterThan(300)
  })

  it("handles no older version after a newer one", async () => {
    const versions: unknown[] = []
    const reception = await aReception(shop, [aHandler(async ({ data }) => void versions.push(data.version))])
    const shelf = randomUUID()
    for (const [index, version] of [5, 4, 6].entries()) {
      await reception.send([anInbound({ data: { shelf, version } })])
      await reception.ended(index + 1)
    }
    expect(versions).toEqual([5, 6])
  })
})

describe("consumers that stop", () => {
  it("let what is in flight end, and take nothing new", async () => {
    const handled: string[] = []
    let finish: () => void = () => undefined
    const reception = await aReception(shop, [
      aHandler(
        async ({ id }) => {
          await new Promise<void>((resolve) => (finish = resolve))
          handled.push(id)
        },
        { prefetch: 1 }
      ),
    ])
    const [first, second] = [anInbound(), anInbound()]
    await reception.send([first, second])
    await eventually(async () => {
      const [row] = await shop.query("select 1 from apparel_inbox where message_id = $1", [first.messageId])
      return row
    })
    const stopped = reception.stop()
    finish()
    await stopped
    expect(handled).toEqual([first.messageId])
    expect(await reception.transport.depth(`${reception.prefix}.handler`)).toBe(1)
  })
})
