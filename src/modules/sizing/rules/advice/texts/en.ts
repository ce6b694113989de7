import type { AdviceTexts } from "./sentences"

const of = (brand: string | undefined) => (brand === undefined ? "" : ` of ${brand}`)

export const en: AdviceTexts = {
  points: {
    BodyMeasurementArm: "arm",
    BodyMeasurementBust: "bust",
    BodyMeasurementChest: "chest",
    BodyMeasurementFoot: "foot length",
    BodyMeasurementHand: "hand",
    BodyMeasurementHead: "head",
    BodyMeasurementHeight: "height",
    BodyMeasurementHips: "hips",
    BodyMeasurementInsideLeg: "inside leg",
    BodyMeasurementNeck: "neck",
    BodyMeasurementUnderbust: "underbust",
    BodyMeasurementWaist: "waist",
  },
  and: "and",
  decimal: ".",
  reasons: {
    body_in_range: ({ point, mm, size }, say) => `${say.length(mm)} (${say.point(point)}) is within the range of ${size}.`,
    between_sizes: ({ smaller, larger }) => `You are between ${smaller} and ${larger}.`,
    product_runs_small: ({ steps }, say) => `This item runs small by about ${say.steps(steps)} of a size.`,
    product_runs_large: ({ steps }, say) => `This item runs large by about ${say.steps(steps)} of a size.`,
    kept_history: ({ size, brand, n }) => `You kept ${size}${of(brand)}${n > 1 ? ` ${n} times` : ""}.`,
    returned_too_small: ({ size, brand }) => `You returned ${size}${of(brand)} as too small.`,
    returned_too_large: ({ size, brand }) => `You returned ${size}${of(brand)} as too large.`,
    usual_size: ({ size, brand }) => `You usually wear ${size}${of(brand)}.`,
    fit_preference: ({ preference }) => `You like it ${preference === "closer" ? "closer to the body" : "looser"}.`,
    measurements_disagree: ({ points }, say) =>
      `Your measurements (${say.points(points)}) point to different sizes; please check them.`,
    history_mixed: () => "Your past purchases differ too much in size to be for one person, so we left them out.",
    outside_size_range: ({ side, point, limit_mm }, say) =>
      `You are ${side === "below" ? "below the smallest" : "above the largest"} size${
        point !== undefined && limit_mm !== undefined ? ` (${say.point(point)}: ${say.length(limit_mm)})` : ""
      }.`,
    from_garment_chart: () => "This is worked out from the measurements of the garment and the usual ease.",
    insufficient_data: ({ axis }) => `We know too little${axis === 2 ? " about the second part of the size" : ""} to advise you.`,
    too_uncertain: () => "No size is likely enough to fit.",
    out_of_stock: ({ size, alternative }) =>
      `${size} is sold out.${alternative === undefined ? "" : ` ${alternative} is in stock and may fit too.`}`,
  },
  recommended: (size, confidence) => (confidence === "low" ? `${size} may fit best.` : `We suggest ${size}.`),
  without: {
    no_recommendation: "We cannot suggest a size.",
    outside_size_range: "We have no size for your measurements.",
    insufficient_data: "Tell us your measurements or your usual size, and we will suggest one.",
  },
}
