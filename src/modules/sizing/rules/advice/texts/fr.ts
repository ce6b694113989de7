import type { AdviceTexts } from "./sentences"

const of = (brand: string | undefined) => (brand === undefined ? "" : ` (${brand})`)

export const fr: AdviceTexts = {
  points: {
    BodyMeasurementArm: "bras",
    BodyMeasurementBust: "poitrine",
    BodyMeasurementChest: "tour de poitrine",
    BodyMeasurementFoot: "longueur du pied",
    BodyMeasurementHand: "main",
    BodyMeasurementHead: "tour de tête",
    BodyMeasurementHeight: "stature",
    BodyMeasurementHips: "tour de hanches",
    BodyMeasurementInsideLeg: "entrejambe",
    BodyMeasurementNeck: "tour de cou",
    BodyMeasurementUnderbust: "dessous de poitrine",
    BodyMeasurementWaist: "tour de taille",
  },
  and: "et",
  decimal: ",",
  reasons: {
    body_in_range: ({ point, mm, size }, say) => `${say.length(mm)} (${say.point(point)}) correspond à la taille ${size}.`,
    between_sizes: ({ smaller, larger }) => `Vous êtes entre ${smaller} et ${larger}.`,
    product_runs_small: ({ steps }, say) => `Cet article taille petit, d'environ ${say.steps(steps)} taille.`,
    product_runs_large: ({ steps }, say) => `Cet article taille grand, d'environ ${say.steps(steps)} taille.`,
    kept_history: ({ size, brand, n }) => `Vous avez gardé la taille ${size}${of(brand)}${n > 1 ? ` ${n} fois` : ""}.`,
    returned_too_small: ({ size, brand }) => `Vous avez renvoyé la taille ${size}${of(brand)}, trop petite.`,
    returned_too_large: ({ size, brand }) => `Vous avez renvoyé la taille ${size}${of(brand)}, trop grande.`,
    usual_size: ({ size, brand }) => `Vous portez d'habitude la taille ${size}${of(brand)}.`,
    fit_preference: ({ preference }) => `Vous préférez une coupe plus ${preference === "closer" ? "ajustée" : "ample"}.`,
    measurements_disagree: ({ points }, say) =>
      `Vos mesures (${say.points(points)}) indiquent des tailles différentes ; merci de les vérifier.`,
    history_mixed: () =>
      "Les tailles de vos achats sont trop éloignées pour une seule personne, nous n'en avons pas tenu compte.",
    outside_size_range: ({ side, point, limit_mm }, say) =>
      `Vous êtes ${side === "below" ? "en dessous de la plus petite" : "au-dessus de la plus grande"} taille${
        point !== undefined && limit_mm !== undefined ? ` (${say.point(point)} : ${say.length(limit_mm)})` : ""
      }.`,
    from_garment_chart: () => "Calculé d'après les mesures du vêtement et l'aisance habituelle.",
    insufficient_data: ({ axis }) =>
      `Nous manquons d'informations${axis === 2 ? " sur la deuxième partie de la taille" : ""} pour vous conseiller.`,
    too_uncertain: () => "Aucune taille n'a assez de chances de convenir.",
    out_of_stock: ({ size, alternative }) =>
      `La taille ${size} est épuisée.${alternative === undefined ? "" : ` La taille ${alternative} est disponible et peut convenir aussi.`}`,
  },
  recommended: (size, confidence) =>
    confidence === "low" ? `La taille ${size} pourrait convenir le mieux.` : `Nous vous conseillons la taille ${size}.`,
  without: {
    no_recommendation: "Nous ne pouvons pas conseiller de taille.",
    outside_size_range: "Nous n'avons pas de taille pour vos mesures.",
    insufficient_data: "Indiquez-nous vos mesures ou votre taille habituelle, et nous vous en conseillerons une.",
  },
}
