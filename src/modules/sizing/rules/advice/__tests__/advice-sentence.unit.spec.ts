import { adviceSentence, reasonSentence } from "../advice-sentence"
import { recommendSize } from "../recommend-size"
import { teeChart, teeScale } from "./charts"
import type { Reason, ReasonParams } from "../../vocabulary"

const LOCALES = ["en", "de-AT", "fr", "es"]
const EXAMPLES: ReasonParams = {
  body_in_range: { axis: 1, point: "BodyMeasurementChest", mm: 1_005, size: "M" },
  between_sizes: { axis: 1, smaller: "M", larger: "L" },
  product_runs_small: { steps: 0.5 },
  product_runs_large: { steps: 0.5 },
  kept_history: { axis: 1, size: "M", brand: "Hypex", n: 2 },
  returned_too_small: { axis: 1, size: "S" },
  returned_too_large: { axis: 1, size: "L" },
  usual_size: { axis: 1, size: "M" },
  fit_preference: { preference: "looser" },
  measurements_disagree: { axis: 1, points: ["BodyMeasurementChest", "BodyMeasurementWaist", "BodyMeasurementHips"] },
  history_mixed: { axis: 1 },
  outside_size_range: { axis: 1, side: "above", point: "BodyMeasurementChest", limit_mm: 1_290 },
  from_garment_chart: { axis: 1 },
  insufficient_data: { axis: 2 },
  too_uncertain: { axis: 1 },
  out_of_stock: { size: "M", alternative: "L" },
}
const reasons = Object.entries(EXAMPLES).map(([code, params]) => ({ code, params }) as Reason) // one of each, as the table says

describe("reasonSentence", () => {
  it.each(LOCALES)("has a sentence of its own for each reason in %s", (locale) => {
    const sentences = reasons.map((reason) => reasonSentence(reason, locale))
    expect(new Set(sentences).size).toBe(reasons.length)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(sentence).not.toMatch(/undefined|NaN|Measurement|_/)
    }
    if (locale === "en") return
    sentences.forEach((sentence, index) =>
      expect(sentence).not.toBe(reasonSentence(reasons[index] ?? { code: "history_mixed", params: { axis: 1 } }, "en"))
    )
  })

  it("writes lengths in the shopper's unit and with their comma", () => {
    const chest: Reason = { code: "body_in_range", params: EXAMPLES.body_in_range }
    expect(reasonSentence(chest, "en")).toBe("100.5 cm (chest) is within the range of M.")
    expect(reasonSentence(chest, "de")).toBe("100,5 cm (Brustumfang) liegt im Bereich von M.")
    expect(reasonSentence(chest, "en", "in")).toContain("39.5 in")
    expect(
      reasonSentence({ code: "body_in_range", params: { ...EXAMPLES.body_in_range, point: "BodyMeasurementUpperArm" } }, "xx")
    ).toContain("(upper arm)")
  })
})

describe("adviceSentence", () => {
  it("says what and why", () => {
    const advice = recommendSize({
      chart: teeChart,
      scale: teeScale,
      body: { BodyMeasurementChest: 1_000 },
      offset: { mean: -0.5, variance: 0.03 },
    })
    expect(adviceSentence(advice, "en")).toBe(
      "We suggest L. 100 cm (chest) is within the range of M. This item runs small by about 0.5 of a size."
    )
    const outside = recommendSize({ chart: teeChart, scale: teeScale, body: { BodyMeasurementChest: 1_400 } })
    expect(adviceSentence(outside, "fr")).toBe(
      "Nous n'avons pas de taille pour vos mesures. Vous êtes au-dessus de la plus grande taille (tour de poitrine : 129 cm)."
    )
    expect(adviceSentence(recommendSize({ chart: teeChart, scale: teeScale, body: {} }), "en")).toBe(
      "Tell us your measurements or your usual size, and we will suggest one."
    )
  })
})
