import { z } from "@medusajs/framework/zod"
import { webUrl } from "./fields"
import { exampleSkuLine } from "./sku-line"

/** One line that is asked about; each answer is one click on its own address. */
export const fitSurveySchema = z.object({
  title: z.string(),
  size: z.string(),
  too_small_url: webUrl,
  right_url: webUrl,
  too_large_url: webUrl,
})

export type FitSurveyLine = z.output<typeof fitSurveySchema>

export const exampleFitSurvey: FitSurveyLine = {
  title: exampleSkuLine.style,
  size: exampleSkuLine.size,
  too_small_url: "https://shop.example/fit/1042?answer=small",
  right_url: "https://shop.example/fit/1042?answer=fit",
  too_large_url: "https://shop.example/fit/1042?answer=large",
}
