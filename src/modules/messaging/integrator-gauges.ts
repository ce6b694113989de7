import { Gauge, type Registry } from "prom-client"
import type { Database } from "../../shared/database"
import { withDeadline } from "../../shared/deadline"
import type { AdminIntegratorQueue } from "../../types/http/messaging"
import { INTEGRATOR_QUEUES } from "./checks/integrators"

const LONGEST_WAIT_MS = 2_000

type Setup = { database: Database; registry: Registry; prefix: string }

/** Gauges of the queues of integrators as a worker saw them within the last minute; without a value while none has. */
export function registerIntegratorGauges({ database, registry, prefix }: Setup): void {
  let current: Promise<AdminIntegratorQueue[]> | undefined
  const late = () => new Error("The database does not answer")
  const read = () => withDeadline({ ms: LONGEST_WAIT_MS, late }, () => database.sql<AdminIntegratorQueue>(INTEGRATOR_QUEUES))
  const shared = () =>
    (current ??= read()
      .catch(() => []) // the gauges are without a value then
      .finally(() => (current = undefined)))
  const gauge = (name: string, help: string, value: (queue: AdminIntegratorQueue) => number | null) =>
    new Gauge({
      name: prefix + name,
      help,
      labelNames: ["integrator"],
      registers: [registry],
      async collect() {
        this.reset()
        for (const queue of await shared()) this.set({ integrator: queue.integrator }, value(queue) ?? Number.NaN)
      },
    })
  gauge("integrator_depth", "Messages that wait in the queue of an integrator.", ({ depth }) => depth)
  gauge("integrator_oldest_seconds", "Age of the oldest of them.", ({ oldest_seconds }) => oldest_seconds)
  gauge("integrator_dead_letters", "Messages that an integrator has put away.", ({ dead_letters }) => dead_letters)
}
