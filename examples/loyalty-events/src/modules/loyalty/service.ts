import { MedusaService } from "@medusajs/framework/utils"
import { LoyaltyEntry } from "./models/loyalty-entry"

export class LoyaltyModuleService extends MedusaService({ LoyaltyEntry }) {}
