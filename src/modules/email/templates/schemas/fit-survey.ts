import { z } from "@medusajs/framework/zod"
import { webUrl } from "./fields"

/** Each answer is one click on its own address. */
export const fitSurveySchema = z.object({ too_small_url: webUrl, right_url: webUrl, too_large_url: webUrl })

export type FitSurveyUrls = z.output<typeof fitSurveySchema>

export const exampleFitSurvey: FitSurveyUrls = {
  too_small_url: "https://shop.example/fit/1042?answer=too_small",
  right_url: "https://shop.example/fit/1042?answer=right",
  too_large_url: "https://shop.example/fit/1042?answer=too_large",
}
