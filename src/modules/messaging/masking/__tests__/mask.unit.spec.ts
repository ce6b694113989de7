import { z } from "@medusajs/framework/zod"
import { personal } from "../../contract/define-message"
import { mask, MASK, type JsonSchema } from "../mask"

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { unrepresentable: "any", io: "input" }) as JsonSchema

const address = z.object({ city: z.string(), street: personal(z.string()) })

describe("masking a message for staff", () => {
  it("hides what is marked as personal data and shows the rest", () => {
    const schema = schemaOf(z.object({ order_id: z.string(), email: personal(z.email()), total: z.number() }))
    expect(mask(schema, { order_id: "order_1", email: "ada@example.com", total: 49.9 })).toEqual({
      order_id: "order_1",
      email: MASK,
      total: 49.9,
    })
  })

  it("looks into lists of lists and into objects in lists", () => {
    const schema = schemaOf(z.object({ groups: z.array(z.array(z.object({ sku: z.string(), note: personal(z.string()) }))) }))
    expect(mask(schema, { groups: [[{ sku: "A", note: "call Ada" }], [{ sku: "B", note: "x" }]] })).toEqual({
      groups: [[{ sku: "A", note: MASK }], [{ sku: "B", note: MASK }]],
    })
  })

  it("hides everything inside an object that is personal as a whole, but no key", () => {
    const schema = schemaOf(z.object({ address: personal(z.object({ city: z.string(), lines: z.array(z.string()) })) }))
    expect(mask(schema, { address: { city: "Oslo", lines: ["Main street", "1"] } })).toEqual({
      address: { city: MASK, lines: [MASK, MASK] },
    })
  })

  it("sees personal data behind nullable, optional and union types", () => {
    const schema = schemaOf(
      z.object({
        phone: personal(z.string().nullable()),
        billing: z.union([address, z.null()]).optional(),
        name: z.union([z.number(), personal(z.string())]),
      })
    )
    expect(mask(schema, { phone: "+47", billing: { city: "Oslo", street: "Main" }, name: 5 })).toEqual({
      phone: MASK,
      billing: { city: "Oslo", street: MASK },
      name: MASK,
    })
    expect(mask(schema, { phone: null, billing: null, name: 5 })).toMatchObject({ phone: null, billing: null })
  })

  it("follows references, also circular ones", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: { root: { $ref: "#/$defs/node" }, lost: { $ref: "#/$defs/none" } },
      $defs: {
        node: {
          type: "object",
          properties: {
            label: { type: "string" },
            owner: { type: "string", "x-personal-data": true },
            children: { type: "array", items: { $ref: "#/$defs/node" } },
            circle: { $ref: "#/$defs/circle" },
          },
        },
        circle: { $ref: "#/$defs/circle" },
      },
    }
    const leaf = { label: "leaf", owner: "Ada", children: [] }
    expect(mask(schema, { root: { label: "top", owner: "Bo", children: [leaf] }, lost: "x" })).toEqual({
      root: { label: "top", owner: MASK, children: [{ label: "leaf", owner: MASK, children: [] }] },
      lost: MASK,
    })
  })

  it("looks into records, tuples and fields named by a pattern", () => {
    const schema = schemaOf(z.object({ by_id: z.record(z.string(), address), pair: z.tuple([z.string(), personal(z.string())]) }))
    expect(mask(schema, { by_id: { a: { city: "Oslo", street: "Main" } }, pair: ["size", "Ada"] })).toEqual({
      by_id: { a: { city: "Oslo", street: MASK } },
      pair: ["size", MASK],
    })
    expect(mask({ patternProperties: { "^n_": { "x-personal-data": true } } }, { n_first: "Ada" })).toEqual({ n_first: MASK })
  })

  it("hides what the schema does not know", () => {
    const schema = schemaOf(z.object({ order_id: z.string() }))
    expect(mask(schema, { order_id: "order_1", note: "call Ada", extra: { deep: ["Ada"] } })).toEqual({
      order_id: "order_1",
      note: MASK,
      extra: { deep: [MASK] },
    })
  })

  it("hides a text where an object belongs, for it may hold that object's personal data", () => {
    const schema = schemaOf(z.object({ address, lines: z.array(z.string()) }))
    expect(mask(schema, { address: "Ada, Main street 1", lines: "Ada" })).toEqual({ address: MASK, lines: MASK })
    expect(mask(schema, "Ada")).toBe(MASK)
  })

  it("hides every value of a type that nobody knows, and keeps its keys", () => {
    expect(mask(undefined, { email: "ada@example.com", n: 1, ok: true, none: null, list: [{ a: "b" }] })).toEqual({
      email: MASK,
      n: MASK,
      ok: MASK,
      none: null,
      list: [{ a: MASK }],
    })
  })
})
