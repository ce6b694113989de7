import Ajv from "ajv"
import addFormats from "ajv-formats"
import { registeredCaptures } from "../modules/messaging/capture/registry"
import { PERSONAL_DATA, type Message } from "../modules/messaging/contract/define-message"
import { jsonSchemaOf, type JsonSchema } from "../modules/messaging/contract/json-schema"
import { allMessages, incomingMessage } from "../modules/messaging/contract/registry"
import "../../examples/loyalty-events/src/modules/loyalty/points-earned"
import "../modules/email/messages"
import "../modules/sizing/messages"
import "../workflows/commerce-events/captures"
import "../workflows/commerce-events/messages"
import "../workflows/inventory-rules/messages"
import "../workflows/payments/messages"

const messages = allMessages()
const exchangeOf = ({ direction, kind }: Message) => (direction === "incoming" ? "inbound" : kind)

function validator() {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true })
  ajv.addVocabulary([PERSONAL_DATA])
  addFormats(ajv)
  return ajv
}

const validatorOf = (name: string) => validator().compile(jsonSchemaOf(incomingMessage({ name }) as Message)) // known by name

describe("the messages of all slices", () => {
  it.each(messages.map((message) => [message.direction, message.name, message] as const))(
    "gives an example of %s %s that fits both of its schemas",
    (_direction, _name, message) => {
      const validate = validator().compile(jsonSchemaOf(message))
      validate(message.example)
      expect(validate.errors).toBeNull()
      expect(message.data.safeParse(message.example).error).toBeUndefined()
    }
  )

  it("names messages in snake_case and gives every type its own routing key in its exchange", () => {
    const keys = messages.map((message) => `${exchangeOf(message)} ${message.routingKey}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { name, routingKey, version } of messages) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(routingKey).toMatch(new RegExp(`^[a-z-]+\\.[a-z-]+\\.v${version}$`))
    }
  })

  it("gives every schema an id of its own, also where both directions share a name", () => {
    const ajv = validator()
    for (const message of messages) ajv.addSchema(jsonSchemaOf(message))
    const ids = messages.map((message) => jsonSchemaOf(message)["$id"])
    expect(ids).toEqual(
      expect.arrayContaining([
        "urn:medusa-plugin-apparel:inventory_update:1",
        "urn:medusa-plugin-apparel:inbound:inventory_update:1",
      ])
    )
    expect(new Set(ids).size).toBe(messages.length)
  })

  it("makes the body of what two tables write when it is sent: what a trigger saw would be older than its number says", () => {
    for (const message of messages) {
      if (message.direction === "incoming" || message.compose) continue
      const written = registeredCaptures().filter(({ body }) => body.includes(`'${message.name}'`))
      expect([message.name, ...new Set(written.map(({ table }) => table))].length).toBeLessThanOrEqual(2)
    }
  })

  it("makes a schema once", () => {
    for (const message of messages) expect(jsonSchemaOf(message)).toBe(jsonSchemaOf(message))
  })

  it("marks every field that says who somebody is or where they live", () => {
    const isPersonal =
      /^(to|email|phone|first_name|last_name|company|company_name|address_[12]|postal_code|city|province|country_code)$/
    const fields = messages.flatMap((message) =>
      fieldsOf(jsonSchemaOf(message)).map((field) => ({ ...field, name: message.name }))
    )
    const personal = fields.filter(({ key }) => isPersonal.test(key) || /address$/.test(key))
    expect(personal.length).toBeGreaterThan(30)
    expect(personal.filter(({ schema }) => schema[PERSONAL_DATA] !== true).map(({ name, key }) => `${name}.${key}`)).toEqual([])
  })

  it("lets what the shop sends grow, and refuses what an integrator misspelled", () => {
    for (const message of messages) {
      expect(jsonSchemaOf(message)["additionalProperties"]).toBe(message.direction === "incoming" ? false : undefined)
    }
    const validate = validatorOf("inventory_update")
    expect(validate({ sku: "A", location: "B", stocked: 1, version: 1 })).toBe(true)
    expect(validate({ sku: "A", location: "B", stocked: 1, version: 1, stoked: 2 })).toBe(false)
  })

  it.each([{ stocked: -1 }, { stocked: 1.5 }, { stocked: "4" }, { version: 0 }, { version: 2 ** 53 }, { sku: "" }])(
    "refuses an inventory_update with %j",
    (wrong) => {
      expect(validatorOf("inventory_update")({ sku: "A", location: "B", stocked: 1, version: 1, ...wrong })).toBe(false)
    }
  )

  it("takes tracking by either name of the order, refuses it without one, and links that are no web address", () => {
    const validate = validatorOf("shipment_tracking")
    const tracking = { tracking_number: "HX1" }
    expect(validate({ ...tracking, order_id: "order_1", shipped_at: "2026-11-24T17:00:00+01:00" })).toBe(true)
    expect(validate({ ...tracking, order_display_id: 7 })).toBe(true)
    expect(validate(tracking)).toBe(false)
    expect(validate({ ...tracking, order_id: "order_1", tracking_url: "javascript:alert(1)" })).toBe(false)
  })

  it("replaces stock per sku and location by its version", () => {
    const position = incomingMessage({ name: "inventory_update" })?.position?.({
      sku: "A",
      location: "B",
      stocked: 1,
      version: 7,
    })
    expect(position).toEqual({ aggregate: "A@B", version: 7 })
  })
})

/** Every field at every depth. */
function fieldsOf(schema: JsonSchema): { key: string; schema: JsonSchema }[] {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>)
  const inner = [schema["items"], ...((schema["anyOf"] ?? []) as unknown[])].filter(Boolean) as JsonSchema[]
  return [
    ...properties.map(([key, property]) => ({ key, schema: property })),
    ...[...properties.map(([, property]) => property), ...inner].flatMap(fieldsOf),
  ]
}

describe("every composed message that lists without end", () => {
  // A parcel has a few labels, an order a few kinds of shipping.
  const FEW = ["labels", "shipping_methods", "promotion_codes", "changed"]
  const composed = messages.flatMap((message) => (message.direction === "outgoing" && message.compose ? [message] : []))

  it.each(composed.map((message) => [message.name, message] as const))("can be shortened: %s", (_name, message) => {
    const { properties = {} } = jsonSchemaOf(message) as { properties?: Record<string, { type?: string }> }
    const lists = Object.keys(properties).filter((key) => properties[key]?.type === "array" && !FEW.includes(key))
    expect([...(message.mayShorten ?? [])].sort()).toEqual(lists.sort())
    expect("left_out" in properties).toBe(lists.length > 0)
  })
})
