import { chooseLocale } from "../choose-locale"

describe("chooseLocale", () => {
  it.each([
    ["what the order says", { locale: "de-AT", country: "fr" }, "de-AT"],
    ["with an underscore too", { locale: "fr_FR", country: "de" }, "fr-FR"],
    ["the country's, when the order says nothing", { locale: null, country: "ES" }, "es-ES"],
    ["the country's, when the order says nonsense", { locale: "klingon!", country: "de" }, "de-DE"],
    ["the shop's, for a country of many languages", { locale: undefined, country: "be" }, "en-GB"],
    ["the shop's, when nothing is known", {}, "en-GB"],
  ])("takes %s", (_, hints, expected) => {
    expect(chooseLocale({ ...hints, fallback: "en-GB" })).toBe(expected)
  })
})
