import type { ConfigModule, ExecArgs } from "@medusajs/framework/types"
import { getConfigFile, getResolvedPlugins, mergePluginModules } from "@medusajs/framework/utils"
import { DOCTOR_MODULE } from "../modules/doctor"
import { readDeployment } from "../modules/doctor/deployment"
import { doctorOptions } from "../modules/doctor/options"
import { formatReport } from "../modules/doctor/format-report"
import { examine, type Report } from "../modules/doctor/report"
import type { DoctorModuleService } from "../modules/doctor/service"
import { registeredChecks } from "../shared/checks"
import { parseSlice } from "../shared/options"
// Without a boot nobody loads the workflows, and with them what their slices declare.
import "../workflows/commerce-events"
import "../workflows/inventory-rules"

const HELP = `Usage: doctor [--json]

Runs every check once and says what to do about what it finds. Needs no running server.

  --json   one JSON object instead of a table
  --help   this text

Exit code: 0 nothing fails (warnings allowed), 1 a check fails, 2 bad arguments, 3 the configuration cannot be read.
`

/**
 * Runs the checks against the medusa-config of `directory` without booting Medusa, so that a database or a Redis
 * that is away is reported like anything else. Returns the exit code; see HELP.
 */
export async function runDoctor(args: string[], directory: string): Promise<number> {
  const unknown = args.find((arg) => !["--json", "--help"].includes(arg))
  if (unknown) return explain(`Unknown argument ${unknown}\n\n${HELP}`, 2)
  if (args.includes("--help")) return explain(HELP, 0)

  const { configModule, error } = await getConfigFile<ConfigModule>(directory, "medusa-config")
  if (error) return explain(error.message, 3)
  return print(await examineConfiguration(configModule, directory), args)
}

/** The same inside a booted app: \`medusa exec\`, for hosts that install the plugin. */
export default async function doctorScript({ container, args }: ExecArgs): Promise<void> {
  const doctor = container.resolve<DoctorModuleService>(DOCTOR_MODULE)
  process.exitCode = print(await doctor.examine(), args)
}

async function examineConfiguration(config: ConfigModule, directory: string): Promise<Report> {
  mergePluginModules(config, await getResolvedPlugins(directory, config, true), directory)
  const entry = (config.modules as Record<string, { options?: unknown } | undefined> | undefined)?.[DOCTOR_MODULE]
  const { timeoutMs, accept } = parseSlice("doctor", doctorOptions, entry?.options)
  const deployment = readDeployment(config)
  return examine({ deployment, checks: registeredChecks(), timeoutMs, accept, now: new Date() })
}

function print(report: Report, args: string[]): number {
  return explain(args.includes("--json") ? JSON.stringify(report) : formatReport(report), report.verdict === "fail" ? 1 : 0)
}

function explain(text: string, exitCode: number): number {
  process.stdout.write(`${text}\n`)
  return exitCode
}

if (require.main === module) {
  void runDoctor(process.argv.slice(2), process.cwd()).then((exitCode) => process.exit(exitCode))
}
