import Ajv, { type AnySchemaObject } from "ajv"
import addFormats from "ajv-formats"
import { schemas } from "@asyncapi/specs"
import { documents } from "../documents"
import { main } from "../commands/docs"

type Channel = { address: string; bindings: { amqp: { exchange: { name: string } } } }
type AsyncApi = {
  channels: Record<string, Channel>
  operations: Record<string, { action: string }>
  components: { messages: Record<string, { "x-available-with"?: string; payload: Record<string, unknown> }> }
}

const contentOf = (path: string) => documents().find((document) => document.path === path)?.content ?? ""
const asyncApi = JSON.parse(contentOf("docs/asyncapi.json")) as AsyncApi // our own document
const page = contentOf("docs/events.md")

describe("the documents made from the catalog", () => {
  it("stand in the checkout as the code makes them: npm run docs", async () => {
    expect(await main(["--check"])).toBe(0)
  })

  it("are a valid AsyncAPI 3.0 document", () => {
    // The schema brings its own copy of draft 7.
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false, logger: false })
    addFormats(ajv)
    const validate = ajv.compile(schemas["3.0.0"] as AnySchemaObject) // typed as a map of anything
    void validate(asyncApi)
    expect(validate.errors).toBeNull()
    expect(validate({ ...asyncApi, channels: { broken: { address: 1 } } })).toBe(false)
  })

  it("refer to nothing that is not there", () => {
    const references = [...JSON.stringify(asyncApi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? "")
    expect(references.length).toBeGreaterThan(50)
    for (const path of references) {
      const target = path.split("/").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], asyncApi)
      expect(target).toBeDefined()
    }
  })

  it("tell senders from receivers and name exchange and routing key", () => {
    expect(asyncApi.channels["events.inventory_update.v1"]).toMatchObject({
      address: "inventory.update.v1",
      bindings: { amqp: { is: "routingKey", exchange: { name: "apparel.events", type: "topic" } } },
    })
    expect(asyncApi.channels["inbound.inventory_update.v1"]?.bindings.amqp.exchange.name).toBe("apparel.inbound")
    expect(asyncApi.operations["send.events.inventory_update.v1"]?.action).toBe("send")
    expect(asyncApi.operations["receive.inbound.inventory_update.v1"]?.action).toBe("receive")
    expect(asyncApi.channels["commands.send_email.v1"]).toMatchObject({ address: "email.send.v1" })
  })

  it("say what is personal and what comes later", () => {
    expect(JSON.stringify(asyncApi.components.messages["events.order_created.v1"])).toContain('"x-personal-data":true')
    expect(asyncApi.components.messages["events.drop_opened.v1"]?.["x-available-with"]).toBe("drops")
    expect(page).toMatch(/\| `shipping_address\.city` \| string or null \| yes \| yes \|/)
    expect(page).toMatch(/\| `items\[\]\.tax_lines\[\]\.rate` \| number \| yes \| {2}\| Per cent \|/)
    expect(page).toMatch(/drop_opened[^\n]*Comes with `drops`/)
  })

  it("link to every message that they list", () => {
    const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title.replace(/[()]/g, "").replaceAll(" ", "-"))
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(links.length).toBe(Object.keys(asyncApi.channels).length)
    expect(anchors).toEqual(expect.arrayContaining(links))
  })
})
