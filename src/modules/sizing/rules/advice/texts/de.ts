import type { AdviceTexts } from "./sentences"

const of = (brand: string | undefined) => (brand === undefined ? "" : ` von ${brand}`)

export const de: AdviceTexts = {
  points: {
    BodyMeasurementArm: "Arm",
    BodyMeasurementBust: "Brust",
    BodyMeasurementChest: "Brustumfang",
    BodyMeasurementFoot: "Fußlänge",
    BodyMeasurementHand: "Hand",
    BodyMeasurementHead: "Kopfumfang",
    BodyMeasurementHeight: "Körpergröße",
    BodyMeasurementHips: "Hüfte",
    BodyMeasurementInsideLeg: "Innenbeinlänge",
    BodyMeasurementNeck: "Halsumfang",
    BodyMeasurementUnderbust: "Unterbrust",
    BodyMeasurementWaist: "Taille",
  },
  and: "und",
  decimal: ",",
  reasons: {
    body_in_range: ({ point, mm, size }, say) => `${say.length(mm)} (${say.point(point)}) liegt im Bereich von ${size}.`,
    between_sizes: ({ smaller, larger }) => `Sie liegen zwischen ${smaller} und ${larger}.`,
    product_runs_small: ({ steps }, say) => `Dieser Artikel fällt um etwa ${say.steps(steps)} Größen kleiner aus.`,
    product_runs_large: ({ steps }, say) => `Dieser Artikel fällt um etwa ${say.steps(steps)} Größen größer aus.`,
    kept_history: ({ size, brand, n }) => `Sie haben ${size}${of(brand)}${n > 1 ? ` ${n}-mal` : ""} behalten.`,
    returned_too_small: ({ size, brand }) => `Sie haben ${size}${of(brand)} als zu klein zurückgeschickt.`,
    returned_too_large: ({ size, brand }) => `Sie haben ${size}${of(brand)} als zu groß zurückgeschickt.`,
    usual_size: ({ size, brand }) => `Sie tragen sonst ${size}${of(brand)}.`,
    fit_preference: ({ preference }) => `Sie mögen es ${preference === "closer" ? "enger" : "weiter"}.`,
    measurements_disagree: ({ points }, say) =>
      `Ihre Maße (${say.points(points)}) sprechen für verschiedene Größen; bitte messen Sie noch einmal nach.`,
    history_mixed: () =>
      "Die Größen Ihrer Käufe liegen zu weit auseinander für eine Person, deshalb haben wir sie nicht berücksichtigt.",
    outside_size_range: ({ side, point, limit_mm }, say) =>
      `Sie liegen ${side === "below" ? "unter der kleinsten" : "über der größten"} Größe${
        point !== undefined && limit_mm !== undefined ? ` (${say.point(point)}: ${say.length(limit_mm)})` : ""
      }.`,
    from_garment_chart: () => "Berechnet aus den Maßen des Kleidungsstücks und der üblichen Zugabe.",
    insufficient_data: ({ axis }) =>
      `Wir wissen zu wenig${axis === 2 ? " über den zweiten Teil der Größe" : ""}, um Sie zu beraten.`,
    too_uncertain: () => "Keine Größe passt wahrscheinlich genug.",
    out_of_stock: ({ size, alternative }) =>
      `${size} ist ausverkauft.${alternative === undefined ? "" : ` ${alternative} ist lieferbar und könnte auch passen.`}`,
  },
  recommended: (size, confidence) => (confidence === "low" ? `${size} könnte am besten passen.` : `Wir empfehlen ${size}.`),
  without: {
    no_recommendation: "Wir können keine Größe empfehlen.",
    outside_size_range: "Für Ihre Maße haben wir keine Größe.",
    insufficient_data: "Nennen Sie uns Ihre Maße oder Ihre übliche Größe, dann empfehlen wir eine.",
  },
}
