import { pass, warn, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { BACKLOG_SQL, type Backlog } from "../backlog-gauges"

/** Above these, messages wait for more than the relay's next look. */
const OLDEST_SECONDS = 60
const DEPTH = 100_000

/** The reconciler decides about an order after 15 minutes by default; what is older than this nobody decides about. */
const OLDEST_CANDIDATE_SECONDS = 7_200

/** Messages that wait are safe, so this warns: a shop that stops taking orders would help nobody. */
export const messageBacklog: Check = {
  name: "message_backlog",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const [backlog] = await queryDatabase<Backlog>(deployment, BACKLOG_SQL)
    const { ready = 0, oldestSeconds = 0, oldestCandidateSeconds = 0 } = backlog ?? {}
    if (oldestCandidateSeconds > OLDEST_CANDIDATE_SECONDS) {
      return warn(
        `A fact has not settled for ${Math.round(oldestCandidateSeconds / 60)} min; nobody hears of it until it does`,
        "See on the page Messages what waits for a checkout to end, and that the job commerce-events-reconcile runs"
      )
    }
    if (ready <= DEPTH && oldestSeconds <= OLDEST_SECONDS) return pass(`${ready} messages wait to be sent`)
    return warn(
      `${ready} messages wait to be sent, the oldest for ${Math.round(oldestSeconds)} s`,
      "See that a worker runs and the broker answers, and that no dead letter holds its stream back; they are sent then"
    )
  },
}

export const deadLetters: Check = {
  name: "dead_letters",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const sql = "select count(*)::int as open from apparel_dead_letter where status = 'open'"
    const [row] = await queryDatabase<{ open: number }>(deployment, sql)
    const open = row?.open ?? 0
    if (open === 0) return pass("No message was given up")
    return warn(
      `${open} ${open === 1 ? "message was" : "messages were"} given up and ${open === 1 ? "waits" : "wait"} for staff`,
      "Open the dead letters in the admin; retry or discard each"
    )
  },
}
