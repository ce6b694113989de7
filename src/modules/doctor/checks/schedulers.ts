import { fail, pass, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { SCHEDULER_APPLICATION_NAME } from "../scheduler-presence"

export const schedulers: Check = {
  name: "schedulers",
  kind: "connection",
  dependsOn: "database",
  async run(deployment) {
    if (deployment.engine.workflowEngine !== "in-memory") return pass("Processes share one schedule")
    const sql = `select count(*)::int as processes from pg_stat_activity
      where datname = current_database() and application_name = '${SCHEDULER_APPLICATION_NAME}'`
    const [row] = await queryDatabase<{ processes: number }>(deployment, sql)
    const processes = row?.processes ?? 0
    if (processes <= 1) return pass("One process runs the scheduled jobs")
    return fail(
      `${processes} processes each run every scheduled job`,
      "Add workflow-engine-redis to `modules` of medusa-config.ts (the reference shop: REDIS_URL), or run one process in shared or worker mode"
    )
  },
}
