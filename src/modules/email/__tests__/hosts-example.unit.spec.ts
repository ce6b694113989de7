import { readFileSync } from "node:fs"
import { join } from "node:path"
import "../../../../examples/emails/src/emails"
import { knownLocales, readRequest } from "../templates/registry"
import { rendered, UNSUBSCRIBE_URL } from "./rendering"

const textOf = (path: string) => readFileSync(join(__dirname, "../../../..", path), "utf8")

describe("what docs/emails.md shows to hosts", () => {
  it("is the example that these tests run", () => {
    const example = textOf("examples/emails/src/emails.tsx")
    expect(textOf("docs/emails.md")).toContain(`\`\`\`tsx\n// src/emails.tsx\n${example}\`\`\``)
  })

  it("adds a template that is written in the reader's language and can be unsubscribed from", async () => {
    const { subject, text, html } = await rendered("back-in-stock", { locale: "it-IT" })
    expect(subject).toBe("Sol Fitted Tee è tornato")
    expect(text).toContain("Ciao Robin,")
    expect(text).toContain("https://shop.example/products/sol-fitted-tee")
    expect(html).toContain(UNSUBSCRIBE_URL.replaceAll("&", "&amp;"))
    expect((await rendered("back-in-stock")).subject).toBe("Sol Fitted Tee is back")
  })

  it("lets integrators ask for it, with data that fits", () => {
    const data = { line: { title: "Sol Fitted Tee", quantity: 1 }, product_url: "https://shop.example/products/sol" }
    expect(readRequest("back-in-stock", data)).toEqual({ data })
    expect(readRequest("back-in-stock", { ...data, product_url: "javascript:alert(1)" })).toMatchObject({
      problem: { code: "TEMPLATE_DATA_INVALID" },
    })
  })

  it("changes one text of a language and leaves the others", async () => {
    const { html, subject } = await rendered("order-confirmation", { locale: "de-AT" })
    expect(html).toContain("Deine Bestellung ist da")
    expect(subject).toContain("Bestellung")
  })

  it("adds a language, and says in the default one what it leaves out", async () => {
    expect(knownLocales()).toContain("it")
    const { subject, text } = await rendered("order-confirmation", { locale: "it" })
    expect(subject).toContain("Abbiamo ricevuto il tuo ordine")
    expect(text).toContain("Shipping address")
  })
})
