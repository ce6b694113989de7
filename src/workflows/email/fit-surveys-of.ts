import type { MedusaContainer } from "@medusajs/framework/types"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"
import type { SurveyLine } from "../../modules/sizing/fit/surveys/fit-surveys"
import type { CommerceData } from "../commerce-events"

/** What the mail of a parcel asks about the sizes in it; nothing about what has no size. */
export function fitSurveysOf(container: MedusaContainer, parcel: CommerceData<"delivery_created">): Promise<SurveyLine[]> {
  const { surveys } = container.resolve<SizingModuleService>(SIZING_MODULE)
  const { backendUrl } = container.resolve<EmailModuleService>(EMAIL_MODULE).options
  const lineItemIds = parcel.items.flatMap(({ line_item_id }) => line_item_id ?? [])
  return surveys.buildQuestions([...new Set(lineItemIds)], { backendUrl, now: new Date() })
}
