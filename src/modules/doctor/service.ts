import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { registeredChecks, type Deployment } from "../../shared/checks"
import { medusaCommand } from "../../shared/medusa-command"
import { parseSlice } from "../../shared/options"
import { readDeployment } from "./deployment"
import { doctorOptions, type DoctorOptions } from "./options"
import { examine, type Report } from "./report"
import { SchedulerPresence } from "./scheduler-presence"

type Dependencies = { configModule: ConfigModule; logger: Logger }

/** Examines the configuration and the connections of this process. */
export class DoctorModuleService {
  private readonly options: DoctorOptions
  private readonly deployment: Deployment
  private readonly logger: Logger
  private readonly presence: SchedulerPresence
  private current: { startedAt: number; report: Promise<Report> } | undefined

  readonly __hooks = {
    onApplicationStart: () => this.announce(),
    onApplicationShutdown: () => this.presence.leave(),
  }

  constructor({ configModule, logger }: Dependencies, rawOptions: unknown) {
    this.options = parseSlice("doctor", doctorOptions, rawOptions)
    this.deployment = readDeployment(configModule)
    this.logger = logger
    this.presence = new SchedulerPresence(this.deployment)
  }

  /** Runs every check; a report younger than `doctor.reuseMs` is reused, and callers at the same time share one. */
  examine(): Promise<Report> {
    const now = Date.now()
    if (!this.current || now - this.current.startedAt >= this.options.reuseMs) {
      this.current = { startedAt: now, report: this.run(new Date(now)) }
    }
    return this.current.report
  }

  private run(now: Date): Promise<Report> {
    const { timeoutMs, accept } = this.options
    return examine({ deployment: this.deployment, checks: registeredChecks(), timeoutMs, accept, now })
  }

  private async announce(): Promise<void> {
    // Migrations load the shop before it has what the checks look for.
    if (medusaCommand(process.argv)?.startsWith("db:")) return
    await this.presence.join()
    const { examinations } = await this.examine()
    for (const { name, verdict, message, remedy } of examinations) {
      const line = `doctor: ${name}: ${message}${remedy ? `. ${remedy}` : ""}`
      if (verdict === "fail") this.logger.error(line)
      if (verdict === "warn") this.logger.warn(line)
    }
    const passed = examinations.filter(({ verdict }) => verdict === "pass").length
    this.logger.info(`doctor: ${passed} of ${examinations.length} checks passed`)
  }
}
