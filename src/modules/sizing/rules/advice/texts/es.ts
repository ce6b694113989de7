import type { AdviceTexts } from "./sentences"

const of = (brand: string | undefined) => (brand === undefined ? "" : ` de ${brand}`)

export const es: AdviceTexts = {
  points: {
    BodyMeasurementArm: "brazo",
    BodyMeasurementBust: "busto",
    BodyMeasurementChest: "contorno de pecho",
    BodyMeasurementFoot: "largo del pie",
    BodyMeasurementHand: "mano",
    BodyMeasurementHead: "contorno de cabeza",
    BodyMeasurementHeight: "estatura",
    BodyMeasurementHips: "cadera",
    BodyMeasurementInsideLeg: "entrepierna",
    BodyMeasurementNeck: "cuello",
    BodyMeasurementUnderbust: "bajo pecho",
    BodyMeasurementWaist: "cintura",
  },
  and: "y",
  decimal: ",",
  reasons: {
    body_in_range: ({ point, mm, size }, say) => `${say.length(mm)} (${say.point(point)}) corresponde a la talla ${size}.`,
    between_sizes: ({ smaller, larger }) => `Está entre ${smaller} y ${larger}.`,
    product_runs_small: ({ steps }, say) => `Este artículo talla pequeño, unas ${say.steps(steps)} tallas.`,
    product_runs_large: ({ steps }, say) => `Este artículo talla grande, unas ${say.steps(steps)} tallas.`,
    kept_history: ({ size, brand, n }) => `Se quedó con la talla ${size}${of(brand)}${n > 1 ? ` ${n} veces` : ""}.`,
    returned_too_small: ({ size, brand }) => `Devolvió la talla ${size}${of(brand)} por pequeña.`,
    returned_too_large: ({ size, brand }) => `Devolvió la talla ${size}${of(brand)} por grande.`,
    usual_size: ({ size, brand }) => `Suele llevar la talla ${size}${of(brand)}.`,
    fit_preference: ({ preference }) => `Lo prefiere más ${preference === "closer" ? "ajustado" : "holgado"}.`,
    measurements_disagree: ({ points }, say) =>
      `Sus medidas (${say.points(points)}) indican tallas distintas; compruébelas, por favor.`,
    history_mixed: () =>
      "Las tallas de sus compras son demasiado distintas para una sola persona, así que no las hemos tenido en cuenta.",
    outside_size_range: ({ side, point, limit_mm }, say) =>
      `Está por ${side === "below" ? "debajo de la talla más pequeña" : "encima de la talla más grande"}${
        point !== undefined && limit_mm !== undefined ? ` (${say.point(point)}: ${say.length(limit_mm)})` : ""
      }.`,
    from_garment_chart: () => "Calculado a partir de las medidas de la prenda y la holgura habitual.",
    insufficient_data: ({ axis }) => `Sabemos muy poco${axis === 2 ? " de la segunda parte de la talla" : ""} para aconsejarle.`,
    too_uncertain: () => "Ninguna talla tiene suficiente probabilidad de quedarle bien.",
    out_of_stock: ({ size, alternative }) =>
      `La talla ${size} está agotada.${alternative === undefined ? "" : ` La talla ${alternative} está disponible y también puede quedarle bien.`}`,
  },
  recommended: (size, confidence) =>
    confidence === "low" ? `La talla ${size} podría ser la que mejor le quede.` : `Le recomendamos la talla ${size}.`,
  without: {
    no_recommendation: "No podemos recomendar una talla.",
    outside_size_range: "No tenemos talla para sus medidas.",
    insufficient_data: "Díganos sus medidas o su talla habitual y le recomendaremos una.",
  },
}
