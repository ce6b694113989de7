import { z } from "@medusajs/framework/zod"
import { option } from "../../shared/declared-options"
import { secret, wholeNumber } from "../../shared/option-types"

const days = wholeNumber(1, 365)

/** Options of the `sizing` slice. */
export const sizingOptions = z
  .strictObject({
    keptAfterDays: option(days.default(45), {
      variable: "SIZING_KEPT_AFTER_DAYS",
      description: "Days after delivery from which a piece that did not come back counts as kept.",
    }),
    keepAdviceDays: option(days.default(90), {
      variable: "SIZING_KEEP_ADVICE_DAYS",
      description: "Days for which the advice given to a customer's profile is remembered.",
    }),
    surveyDays: option(days.default(90), {
      variable: "SIZING_SURVEY_DAYS",
      description: "Days for which the links of a fit survey work.",
    }),
    secretKey: option(secret(32).optional(), {
      variable: "SIZING_SECRET_KEY",
      description: "What the links of fit surveys are signed with.",
      defaultText: "made from `http.jwtSecret`",
      secret: true,
    }),
  })
  .prefault({})

export type SizingOptions = z.output<typeof sizingOptions>
