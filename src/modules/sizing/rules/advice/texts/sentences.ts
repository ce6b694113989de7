import type { AdviceStatus, BodyPoint, Confidence, ReasonCode, ReasonParams } from "../../vocabulary"

/** How a language says what a reason's parameters mean; made once a sentence. */
export type Wording = {
  /** Name of a body's point, as it stands within a sentence: "chest". */
  point: (code: string) => string
  /** Names of points: "chest and waist". */
  points: (codes: readonly string[]) => string
  length: (mm: number) => string
  /** Steps with one decimal: "0.5". */
  steps: (steps: number) => string
}

/** Every text of one language. Sentences end with a full stop and stand alone. */
export type AdviceTexts = {
  /** By code of schema.org. */
  points: Record<BodyPoint, string>
  and: string
  decimal: "." | ","
  reasons: { [Code in ReasonCode]: (params: ReasonParams[Code], wording: Wording) => string }
  recommended: (size: string, confidence: Confidence) => string
  without: Record<Exclude<AdviceStatus, "recommended">, string>
}
