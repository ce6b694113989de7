import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DOCTOR_MODULE } from "../../../../modules/doctor"
import type { DoctorModuleService } from "../../../../modules/doctor/service"
import type { AdminDoctorResponse } from "../../../../types/http/doctor"

/** The full report with messages and remedies, for staff. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminDoctorResponse>): Promise<void> {
  const doctor = req.scope.resolve<DoctorModuleService>(DOCTOR_MODULE)
  const { verdict, examinedAt, examinations } = await doctor.examine()
  const checks = examinations.map(({ tookMs, remedy, ...examination }) => ({
    ...examination,
    remedy: remedy ?? null,
    took_ms: tookMs,
  }))
  res.json({ doctor: { verdict, examined_at: examinedAt.toISOString(), checks } })
}
