import { pass, warn, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import type { AdminIntegratorQueue } from "../../../types/http/messaging"

/** Above these somebody at the other end has a problem, though our messages are safe. */
const OLDEST_SECONDS = 3_600
const DEPTH = 100_000

export const INTEGRATOR_QUEUES = `
  select distinct on (found->>'queue') found->>'integrator' as integrator, found->>'queue' as queue,
    (found->>'depth')::int as depth, (found->>'dead_letters')::int as dead_letters, (found->>'oldest_seconds')::int as oldest_seconds
  from apparel_messaging_state s, jsonb_array_elements(s.value->'integrators') as found
  where s.key like 'process:%' and s.updated_at > now() - interval '60 seconds' and jsonb_typeof(s.value->'integrators') = 'array'
  order by found->>'queue', s.updated_at desc`

/** Whether integrators take what the shop tells them; only they can mend it, so this warns. */
export const integratorQueues: Check = {
  name: "integrator_queues",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const queues = await queryDatabase<AdminIntegratorQueue>(deployment, INTEGRATOR_QUEUES)
    const [fault, ...others] = queues.flatMap((queue) => faultOf(queue) ?? [])
    if (fault === undefined) return pass(`${queues.length} integrators take their messages`)
    return warn(
      others.length > 0 ? `${fault}, and ${others.length} more` : fault,
      "Tell whoever runs that system; docs/integrators.md says what its consumer has to do"
    )
  },
}

function faultOf({ integrator, queue, depth, dead_letters: deadLetters, oldest_seconds: age }: AdminIntegratorQueue) {
  if (depth === null) return `${integrator} has no queue ${queue}`
  if (depth > DEPTH || (age ?? 0) > OLDEST_SECONDS) {
    return `${depth} messages wait for ${integrator}${age === null ? "" : `, the oldest for ${Math.round(age / 60)} min`}`
  }
  return deadLetters > 0 ? `${integrator} could not apply ${deadLetters} messages, which lie in ${queue}.dlq` : undefined
}
