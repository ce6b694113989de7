import fc from "fast-check"
import { personName } from "../templates/person-name"
import { exampleOrder } from "../templates/schemas/order"
import { templates, type TemplateName } from "../templates"
import { rendered } from "./rendering"

describe("the name of a person in an email", () => {
  it.each([
    ["Robin", "Robin"],
    ["  Robin  ", "Robin"],
    ["Jean-Luc", "Jean-Luc"],
    ["Anne Marie", "Anne Marie"],
    ["O'Neill", "O'Neill"],
    ["D’Angelo", "D’Angelo"],
    ["J.R.R.", "J.R.R."],
    ["Dr. Åsa", "Dr. Åsa"],
    ["María del Carmen", "María del Carmen"],
    ["Zoe\u0308", "Zoë"],
    ["Đặng Thị", "Đặng Thị"],
    ["李小龙", "李小龙"],
    ["たろう", "たろう"],
    ["Владимир", "Владимир"],
    ["محمد", "محمد"],
    ["नरेन्द्र", "नरेन्द्र"],
    ["สมชาย", "สมชาย"],
    ["Gal·la", "Gal·la"],
  ])("%j is shown as a name", (given, shown) => {
    expect(personName(given)).toBe(shown)
  })

  it.each([
    [null, undefined],
    ["", undefined],
    [" \t\r\n ", undefined],
    ["Robin http://evil.com/win", "Robin"],
    ["HTTPS://EVIL.COM", undefined],
    ["www.evil.com", undefined],
    ["Robin visit WWW.evil", "Robin visit"],
    ["evil.com", undefined],
    ["ｅｖｉｌ．ｃｏｍ", undefined],
    ["evil。com", undefined],
    ["evil․com", undefined],
    ["ev\u200bil.c\u00adom", undefined],
    ["xn--e1afmkfd.xn--p1ai", undefined],
    ["192.168.10.10", undefined],
    ["//evil", undefined],
    ["javascript:alert(1)", undefined],
    ["mailto:a@b.example", undefined],
    ["a@b.example", undefined],
    ["Robin\r\nBcc: everyone@example.com", "Robin Bcc"],
    ["Robin\u2028You won", "Robin You won"],
    ["Ro\u0000b\u001bin\u007f", "Robin"],
    ["\u202eniboR\u202c", "niboR"],
    ["Robin 🎉👩‍👧", "Robin"],
    ["🎉", undefined],
    ["<b>Robin</b>", undefined],
    ["<Robin>", "Robin"],
    ["Robin, call +1 800 555 0199!", "Robin call"],
    ["R\u0301\u0301\u0301\u0301\u0301\u0301obin", "\u0154\u0301\u0301\u0301obin"],
    ["Rob\ud83din", "Robin"],
    ["...", undefined],
  ])("%j is shown as %j", (given, shown) => {
    expect(personName(given)).toBe(shown)
  })

  it("is never longer than a name, whatever was typed", () => {
    expect(personName("A".repeat(50_000))).toBe("A".repeat(50))
    expect(personName("won a prize ".repeat(5_000))).toBe("won a prize won a prize won a prize won a prize")
    expect(personName("\ufdfa".repeat(50_000))?.length).toBeLessThanOrEqual(50)
    expect(personName("http://evil.com/".repeat(4_000))).toBeUndefined()
  })

  it("leads nowhere and stays on one line, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.emailAddress(), fc.domain()), (text) => {
        const name = personName(`Robin ${text} Sample`) ?? ""
        expect(name).not.toMatch(/:\/\/|www\.|@|\p{C}|[\r\n]|[.。][\p{L}\p{N}]{2}/iu)
        expect(name.length).toBeLessThanOrEqual(600)
      })
    )
  })
})

describe("every template with a name", () => {
  const hostile = `Robin http://evil.example/win www.evil.example ${"offer ".repeat(8_000)}`
  const address = { ...exampleOrder.shipping_address, first_name: hostile, last_name: hostile }
  const order = { ...exampleOrder, shipping_address: address, billing_address: address }

  it.each(Object.keys(templates) as TemplateName[])("%s shows what is left of a hostile one", async (name) => {
    const { example } = templates[name]
    const data = { ...example, ...("order" in example && { order }), first_name: hostile }
    const { subject, html, text } = await rendered(name, { data })
    for (const part of [subject, html, text]) {
      expect(part).not.toContain("evil.example")
      expect(part).not.toContain("offer ".repeat(12))
    }
  })
})
