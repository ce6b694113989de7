import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { registerCoreColumns } from "../../shared/core-columns"
import { doctorChecks } from "./checks"
import { refuseUnsafeBoot } from "./loaders/refuse-unsafe-boot"
import { DoctorModuleService } from "./service"

export const DOCTOR_MODULE = "apparel_doctor"

registerChecks(doctorChecks)
registerCoreColumns("doctor", { database: { mikro_orm_migrations: ["name"] } })

export default Module(DOCTOR_MODULE, { service: DoctorModuleService, loaders: [refuseUnsafeBoot] })
