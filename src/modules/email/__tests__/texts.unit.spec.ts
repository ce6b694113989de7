import { ourTexts } from "../texts/choose-texts"
import { counted } from "../texts/counted"
import type { Texts } from "../texts/texts"
import { templates } from "../templates"
import { rendered } from "./rendering"

const OTHER_LANGUAGES = ["de", "fr", "es"]

/** Texts that are rightly the same as in English. */
const SAME_AS_ENGLISH = new Map([["es", ["common.color"]]])

type Filled = (...gaps: number[]) => string

/** Every text of a language by its path; gaps are filled with numbers, which suit names and counts alike. */
const said = (texts: Texts | undefined): [string, string][] =>
  Object.entries(texts ?? {}).flatMap(([section, entries]) =>
    Object.entries<unknown>(entries).map(([key, text]): [string, string] => [
      `${section}.${key}`,
      typeof text === "function" ? (text as Filled)(7, 8, 9) : String(text), // texts are words or make words
    ])
  )

describe("the texts", () => {
  it.each(OTHER_LANGUAGES)("of %s are all translated", (language) => {
    const english = new Map(said(ourTexts["en"]))
    const left = said(ourTexts[language]).filter(([path, text]) => english.get(path) === text)
    expect(left.map(([path]) => path)).toEqual(SAME_AS_ENGLISH.get(language) ?? [])
    expect(said(ourTexts[language])).toHaveLength(english.size)
  })

  it.each(["en", ...OTHER_LANGUAGES])("of %s fill every gap they are given and leave none empty", (language) => {
    for (const [path, text] of said(ourTexts[language])) {
      expect(`${path}: ${text}`).not.toMatch(/undefined|\[object|: $/)
    }
  })

  it.each(OTHER_LANGUAGES)("of %s use what the English ones use", (language) => {
    const gaps = (text: string | undefined) => (text?.match(/[789]/g) ?? []).sort()
    const english = new Map(said(ourTexts["en"]))
    for (const [path, text] of said(ourTexts[language])) {
      expect([path, gaps(text)]).toEqual([path, gaps(english.get(path))])
    }
  })

  it.each(Object.keys(templates))("of %s differ in every part between languages", async (name) => {
    const all = await Promise.all(["en", ...OTHER_LANGUAGES].map((locale) => rendered(name, { locale })))
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(4)
    expect(new Set(all.map(({ text }) => text)).size).toBe(4)
  })
})

describe("words that count", () => {
  const pieces = [
    { language: "en", none: "0 pieces", one: "1 piece", several: "2 pieces" },
    { language: "de", none: "0 Stück", one: "1 Stück", several: "2 Stück" },
    { language: "fr", none: "0 pièce", one: "1 pièce", several: "2 pièces" },
    { language: "es", none: "0 unidades", one: "1 unidad", several: "2 unidades" },
  ]

  it.each(pieces)("say $none, $one and $several", ({ language, none, one, several }) => {
    const say = ourTexts[language]?.common.pieces
    expect([0, 1, 2].map((count) => say?.(count))).toEqual([none, one, several])
  })

  const minutes = [
    { language: "en", one: "for 1 minute and", several: "for 2 minutes and" },
    { language: "de", one: "gilt 1 Minute und", several: "gilt 2 Minuten und" },
    { language: "fr", one: "pendant 1 minute et", several: "pendant 2 minutes et" },
    { language: "es", one: "durante 1 minuto y", several: "durante 2 minutos y" },
  ]

  it.each(minutes)("say $one and $several", ({ language, one, several }) => {
    const say = ourTexts[language]?.common.worksFor
    expect(say?.(1)).toContain(one)
    expect(say?.(2)).toContain(several)
  })

  const subjects = [
    { language: "en", sizes: ["1 size", "2 sizes"], messages: ["1 message needs", "2 messages need"] },
    { language: "de", sizes: ["1 Größe", "2 Größen"], messages: ["1 Nachricht braucht", "2 Nachrichten brauchen"] },
    { language: "fr", sizes: ["1 taille", "2 tailles"], messages: ["1 message demande", "2 messages demandent"] },
    { language: "es", sizes: ["1 talla", "2 tallas"], messages: ["1 mensaje necesita", "2 mensajes necesitan"] },
  ]

  it.each(subjects)("agree in the subjects that staff read in $language", ({ language, sizes, messages }) => {
    const texts = ourTexts[language]
    for (const count of [1, 2]) {
      expect(texts?.["staff-low-stock"].subject(count)).toMatch(new RegExp(`${sizes[count - 1]}$`))
      expect(texts?.["staff-dead-letters"].subject(count)).toMatch(new RegExp(`^${messages[count - 1]} `))
    }
  })
})

describe("counted", () => {
  const counts = [
    { language: "en", count: 0, says: "0 many" },
    { language: "en", count: 1, says: "1 one" },
    { language: "de", count: 0, says: "0 many" },
    { language: "de", count: 1_234, says: "1.234 many" },
    { language: "fr", count: 0, says: "0 one" },
    { language: "fr", count: 2, says: "2 many" },
    { language: "es", count: 1, says: "1 one" },
    { language: "es", count: 1_000_000, says: "1.000.000 many" },
  ]

  it.each(counts)("says $says in $language", ({ language, count, says }) => {
    expect(counted(language)(count, { one: "one", other: "many" })).toBe(says)
  })
})
