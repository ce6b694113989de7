import { Client } from "pg"
import type { Deployment } from "../../shared/checks"

/** How a process that runs scheduled jobs without Redis shows up in `pg_stat_activity`. */
export const SCHEDULER_APPLICATION_NAME = "apparel-scheduler"

/**
 * One idle database connection by which processes with an in-memory scheduler can count each other.
 *
 * Each such process runs every job, so two of them run every job twice; the doctor warns when it counts more than one.
 */
export class SchedulerPresence {
  private client: Client | undefined

  constructor(private readonly deployment: Deployment) {}

  async join(): Promise<void> {
    if (this.deployment.workerMode === "server" || this.deployment.engine.workflowEngine !== "in-memory") return
    const client = new Client({
      connectionString: this.deployment.databaseUrl,
      ssl: this.deployment.databaseSsl as never, // handed through as Medusa's own driver options give it
      application_name: SCHEDULER_APPLICATION_NAME,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    })
    // A lost connection only makes this process invisible to the count; the database check reports the outage.
    client.on("error", () => undefined)
    try {
      await client.connect()
      this.client = client
    } catch {
      this.client = undefined
    }
  }

  async leave(): Promise<void> {
    await this.client?.end().catch(() => undefined)
  }
}
