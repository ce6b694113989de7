import type { MedusaContainer } from "@medusajs/framework/types"
import { PRIVACY_MODULE, type Erasure, type PersonQuery, type PrivacyModuleService } from "../../../../modules/privacy"
import type { AdminErasure } from "../../../../types/http/privacy"
import type { ExportBody } from "./validators"

export const privacyOf = (scope: MedusaContainer): PrivacyModuleService => scope.resolve<PrivacyModuleService>(PRIVACY_MODULE)

export const toAdminErasure = ({ requested_at, finished_at, turns: _, ...erasure }: Erasure): AdminErasure => ({
  ...erasure,
  requested_at: requested_at.toISOString(),
  finished_at: finished_at?.toISOString() ?? null,
})

/** The validators have seen to it that one of them is there. */
export const toPersonQuery = ({ customer_id, email }: ExportBody): PersonQuery =>
  customer_id === undefined ? { address: email ?? "" } : { customerId: customer_id }
