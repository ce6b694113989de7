import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DOCTOR_MODULE } from "../../modules/doctor"
import type { DoctorModuleService } from "../../modules/doctor/service"
import type { ReadyResponse } from "../../types/http/doctor"

/** Readiness: 200 when this process can serve, else 503. Names and verdicts only, for anybody may ask. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ReadyResponse>): Promise<void> {
  const doctor = req.scope.resolve<DoctorModuleService>(DOCTOR_MODULE)
  const { verdict, examinations } = await doctor.examine()
  res.setHeader("cache-control", "no-store")
  res.status(verdict === "fail" ? 503 : 200).json({
    status: verdict === "fail" ? "not_ready" : "ready",
    failing: examinations.filter((one) => one.verdict === "fail").map(({ name }) => name),
    checks: examinations.map(({ name, verdict: checkVerdict }) => ({ name, verdict: checkVerdict })),
  })
}
