import type { Bodies, Fact } from "./define-message"

/** Bodies of `facts`, one by one from what was read for all of them; `undefined` drops the fact. */
export function bodiesOf<Data>(facts: Fact[], bodyOf: (fact: Fact) => Data | undefined): Bodies<Data> {
  const bodies: Bodies<Data> = new Map()
  for (const fact of facts) {
    const body = bodyOf(fact)
    if (body !== undefined) bodies.set(fact.id, body)
  }
  return bodies
}

/** A text that the trigger wrote, or null when it wrote none. */
export function factText(fact: Fact, key: string): string | null {
  const value = fact.facts[key]
  return typeof value === "string" && value !== "" ? value : null
}

/** A number that the trigger wrote as a number or a numeric text, or null. */
export function factNumber(fact: Fact, key: string): number | null {
  const value = fact.facts[key]
  return typeof value === "number" || (typeof value === "string" && value !== "") ? Number(value) : null
}

export const factIsTrue = (fact: Fact, key: string): boolean => fact.facts[key] === true

/** A moment that the trigger wrote, in the form of the contract, or null. */
export const factMoment = (fact: Fact, key: string): string | null => isoOf(factText(fact, key))

/** The distinct texts under `key` of all facts. */
export const factTexts = (facts: Fact[], key: string): string[] => distinct(facts.map((fact) => factText(fact, key)))

export const aggregateIds = (facts: Fact[]): string[] => distinct(facts.map(({ aggregateId }) => aggregateId))

/** Without repeats and without nothing. */
export const distinct = (values: (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string")),
]

export function isoOf(moment: Date | string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
