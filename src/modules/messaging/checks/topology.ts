import { pass, warn, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"

/** What workers said of themselves within the last minute, and whether anything waits for one. */
const REPORTS = `
  select value->'transport'->>'status' as status, value->'transport'->>'detail' as detail,
    exists (select from apparel_outbox where is_ready) as "isAnythingWaiting"
  from (select 1) as one
  left join apparel_messaging_state s on s.key like 'process:%' and s.updated_at > now() - interval '60 seconds'`

type Report = { status: string | null; detail: string | null; isAnythingWaiting: boolean }

/** Whether exchanges and queues are as this build needs them; only workers see that, so it takes their word. */
export const messageTopology: Check = {
  name: "message_topology",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const rows = await queryDatabase<Report>(deployment, REPORTS)
    const reports = rows.filter(({ status }) => status !== null)
    const troubled = reports.find(({ status, detail }) => status !== "connected" || detail !== null)
    if (troubled) {
      return warn(
        `A worker's way to the queues is ${troubled.status}${troubled.detail ? `: ${troubled.detail}` : ""}`,
        "Correct the broker or the shop's rights there; see docs/integrators.md"
      )
    }
    if (reports.length > 0) return pass(`${reports.length} ${reports.length === 1 ? "worker has" : "workers have"} every queue`)
    return rows.some(({ isAnythingWaiting }) => isAnythingWaiting)
      ? warn(
          "Messages wait and no worker has reported for 60 s",
          "Start a process with projectConfig.workerMode `worker` or `shared` (MEDUSA_WORKER_MODE)"
        )
      : pass("No worker has reported, and nothing waits for one")
  },
}
