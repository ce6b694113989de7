import { de } from "./texts/de"
import { en } from "./texts/en"
import { es } from "./texts/es"
import { fr } from "./texts/fr"
import type { AdviceTexts, Wording } from "./texts/sentences"
import type { Advice, LengthUnit, Reason, ReasonCode, ReasonParams } from "../vocabulary"

const TEXTS: Record<string, AdviceTexts> = { en, de, fr, es }
/** A status says these already. */
const IMPLIED_BY_STATUS: ReadonlySet<ReasonCode> = new Set(["insufficient_data", "too_uncertain"])
const MM_PER_INCH = 25.4

/**
 * A reason as a sentence. `locale` is BCP 47, of which the language counts; English when there are no texts for it. Lengths
 * with one decimal of centimeters, or to a quarter of an inch.
 */
export function reasonSentence(reason: Reason, locale: string, unit: LengthUnit = "cm"): string {
  const texts = findTexts(locale)
  return formatReason(reason, texts, buildWording(texts, unit))
}

/** The advice in a few sentences: what, and why. See `reasonSentence`. */
export function adviceSentence(advice: Advice, locale: string, unit: LengthUnit = "cm"): string {
  const texts = findTexts(locale)
  const { status, size, confidence = "low", reasons } = advice
  const first = status === "recommended" ? texts.recommended(size ?? "", confidence) : texts.without[status]
  const why = reasons.filter(({ code }) => !IMPLIED_BY_STATUS.has(code)).map((reason) => reasonSentence(reason, locale, unit))
  return [first, ...why].join(" ")
}

function formatReason<Code extends ReasonCode>(
  reason: { code: Code; params: ReasonParams[Code] },
  texts: AdviceTexts,
  wording: Wording
): string {
  return texts.reasons[reason.code](reason.params, wording)
}

function findTexts(locale: string): AdviceTexts {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? ""
  return Object.hasOwn(TEXTS, language) ? (TEXTS[language] ?? en) : en
}

function buildWording({ points, and, decimal }: AdviceTexts, unit: LengthUnit): Wording {
  const number = (value: number) => String(value).replace(".", decimal)
  const names: Readonly<Record<string, string>> = points
  const point = (code: string) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? ownName(code)
  return {
    point,
    points: (codes) => [codes.slice(0, -1).map(point).join(", "), point(codes.at(-1) ?? "")].filter(Boolean).join(` ${and} `),
    length: (mm) =>
      unit === "cm" ? `${number(Math.round(mm) / 10)} cm` : `${number(Math.round((mm / MM_PER_INCH) * 4) / 4)} in`,
    steps: (steps) => number(Math.round(steps * 10) / 10),
  }
}

/** A shop's own point in words: `BodyMeasurementUpperArm` is "upper arm". */
const ownName = (code: string): string =>
  code
    .replace(/^(Body|Wearable)Measurement/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
