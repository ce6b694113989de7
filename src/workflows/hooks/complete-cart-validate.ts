import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { isHookRegistrationEnabled } from "../../shared/hook-registration"
import { refuseCartBeyondStock } from "../inventory-rules"

/**
 * Our part of core's `completeCart` hook `validate`. A host that owns the hook sets `registerHooks: false` and calls
 * this from its own handler.
 */
export const completeCartValidate = refuseCartBeyondStock

if (isHookRegistrationEnabled()) completeCartWorkflow.hooks.validate(completeCartValidate)
