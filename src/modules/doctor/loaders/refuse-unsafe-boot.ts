import type { ConfigModule, LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { registeredChecks } from "../../../shared/checks"
import { parseSlice } from "../../../shared/options"
import { readDeployment } from "../deployment"
import { doctorErrors } from "../errors"
import { doctorOptions } from "../options"
import { examine } from "../report"

/**
 * Refuses to boot a configuration that would lose data or open the shop, in production.
 *
 * Runs while modules load: an error thrown later, at application start, is swallowed by the engine.
 *
 * @throws UNSAFE_CONFIGURATION listing each failed check and what to do.
 */
export async function refuseUnsafeBoot({ container, options }: LoaderOptions): Promise<void> {
  const configModule = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  const { timeoutMs, accept } = parseSlice("doctor", doctorOptions, options)
  const deployment = readDeployment(configModule)
  if (!deployment.isProduction) return

  const checks = registeredChecks().filter(({ kind }) => kind === "configuration")
  const { examinations } = await examine({ deployment, checks, timeoutMs, accept, now: new Date() })
  const failures = examinations.filter(({ verdict }) => verdict === "fail")
  if (failures.length > 0) throw doctorErrors.UNSAFE_CONFIGURATION({ failures })
}
