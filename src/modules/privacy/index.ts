import { Module } from "@medusajs/framework/utils"
import { PrivacyModuleService } from "./service"
import "./core-columns"
import "./personal-data"

export const PRIVACY_MODULE = "apparel_privacy"

export { isConfirmed } from "./is-confirmed"
export type { Erasure } from "./erasure"
export { privacyErrors } from "./errors"
export type { PersonQuery } from "./find-person"
export { PrivacyModuleService }

export default Module(PRIVACY_MODULE, { service: PrivacyModuleService })
